import { expect, test } from '@jest/globals';
import { guests as words } from '@huiyou/words/guests';
import { blankFact, factDays, lackingInFact } from './fact-draft';

test('a fact is of the last hundred and eighty days, by the clock of Shanghai', () => {
  const justAfterMidnight = Date.UTC(2026, 10, 20, 16, 1);
  expect(factDays(justAfterMidnight)).toEqual({ first: '2026-05-25', last: '2026-11-21' });
});

test.each([
  ['nothing written', { ...blankFact, text: ' ' }, 0, words.needText],
  ['five that nobody confirmed', { ...blankFact, text: '送修了磨豆机' }, 5, words.tooMany],
  ['nothing', { ...blankFact, text: '送修了磨豆机' }, 4, null],
])('what a fact lacks: %s', (_, draft, waiting, lacking) => {
  expect(lackingInFact(draft, waiting)).toBe(lacking);
});
