import { describe, expect, test } from '@jest/globals';
import { fitsBeside, paragraphsOf } from './letter-lines';

describe('a letter on ruled lines', () => {
  test('line breaks make paragraphs, empty lines none', () => {
    expect(paragraphsOf('见字如面。\n\n 三月你头一回来问。\n')).toEqual(['见字如面。', '三月你头一回来问。']);
  });

  test('a short first line stands beside the portrait', () => {
    expect(fitsBeside('见字如面。', 1)).toBe(true);
    expect(fitsBeside('三月你头一回来问，为什么', 1)).toBe(false);
    expect(fitsBeside('Dear Anna, hello', 1)).toBe(true);
  });

  test('a long greeting takes two lines beside it', () => {
    expect(fitsBeside('若禾：', 1, 'greeting')).toBe(true);
    expect(fitsBeside('来喝一支豆的各位：', 1, 'greeting')).toBe(false);
  });

  test('larger text leaves room for fewer characters', () => {
    expect([fitsBeside('好久不见，近来好吗', 1), fitsBeside('好久不见，近来好吗', 1.6)]).toEqual([true, false]);
  });
});
