import { describe, expect, it } from '@jest/globals';
import { termWords } from './home.ts';

describe('the date on the first page', () => {
  it.each([
    [0, '今日小雪'],
    [1, '明日小雪'],
    [2, null],
  ])('names a solar term that is %s days away as %s', (daysToTerm, words) => {
    expect(termWords({ term: '小雪', daysToTerm })).toBe(words);
  });
});
