import { expect, test } from '@jest/globals';
import { searchOf } from './knowledge-search';

test.each(['', '水', '软水酸', '  软水 '])('%j is too little to look for', (typed) => {
  expect(searchOf(typed)).toBeNull();
});

test('four characters are looked for as they are', () => {
  expect(searchOf(' 软水偏酸\n')).toBe('软水偏酸');
});

test('of many words those written last are looked for, and no more than a search may hold', () => {
  const typed = '一'.repeat(40) + '水温';
  const search = searchOf(typed) ?? '';
  expect(search.endsWith('水温')).toBe(true);
  expect(Array.from(search)).toHaveLength(32);
});
