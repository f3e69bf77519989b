import { describe, expect, test } from '@jest/globals';
import { chineseCount, chineseNumber } from './chinese-number.ts';

describe('numbers in Chinese figures', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [37, '三十七'],
    [99, '九十九'],
    [100, '100'],
    [-3, '-3'],
    [1.5, '1.5'],
  ])('%d reads %s', (count, text) => expect(chineseNumber(count)).toBe(text));

  test('two of something is 两', () => {
    expect([chineseCount(1), chineseCount(2), chineseCount(12)]).toEqual(['一', '两', '十二']);
  });
});
