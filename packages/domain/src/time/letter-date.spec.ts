import { describe, expect, test } from '@jest/globals';
import { letterDate } from './letter-date.ts';

describe('the date under a letter', () => {
  test.each([
    [0, '小雪'],
    [1, '小雪前一日'],
    [2, '小雪前二日'],
    [14, '小雪前十四日'],
    [-1, '小雪后一日'],
  ])('%d days to the term', (daysToTerm, day) => {
    expect(letterDate({ year: '乙巳', term: '小雪', daysToTerm })).toEqual({ year: '乙巳年', day });
  });
});
