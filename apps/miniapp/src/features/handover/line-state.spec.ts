import { expect, test } from '@jest/globals';
import { hasSealed, lineOf } from './line-state';

const line = (
  carrier: 'bond' | 'questions' | 'past-questions',
  state: 'waiting' | 'carried' | 'sealed',
  count = 1,
) => ({
  carrier,
  state,
  count,
  at: null,
});

test('the number of questions is said in words, that of bonds is not', () => {
  expect(lineOf(line('bond', 'carried')).title).not.toMatch(/问$/);
  expect(lineOf(line('questions', 'waiting', 2)).title).toMatch(/两问$/);
});

test('no open question is said as such and not counted', () => {
  const none = lineOf(line('questions', 'waiting', 0));
  expect(none.title).not.toMatch(/零|0/);
  expect(none.nothing).toBe(true);
});

test('past questions can be opened only while some are sealed', () => {
  expect(hasSealed([line('bond', 'carried'), line('past-questions', 'sealed', 36)])).toBe(true);
  expect(hasSealed([line('past-questions', 'carried', 36)])).toBe(false);
  expect(hasSealed([line('past-questions', 'sealed', 0)])).toBe(false);
});
