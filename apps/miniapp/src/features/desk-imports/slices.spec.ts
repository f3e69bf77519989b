import { describe, expect, it } from '@jest/globals';
import { cutsOf } from './slices';

const partsOf = (text: string, most: number): string[] => {
  const cuts = cutsOf(text, most);
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
};

describe('cutting a file into parts', () => {
  it('loses nothing, whatever the length', () => {
    for (let length = 0; length < 25; length += 1) {
      const text = 'a'.repeat(length);
      expect(partsOf(text, 7).join('')).toBe(text);
      expect(partsOf(text, 7).every((part) => part.length > 0 && part.length <= 7)).toBe(true);
    }
  });

  it('never cuts through a character of two units', () => {
    const text = '沈𠮷禾'.repeat(40);
    for (const most of [2, 3, 4, 5]) {
      const parts = partsOf(text, most);
      expect(parts.join('')).toBe(text);
      expect(parts.filter((part) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part))).toEqual([]);
    }
  });

  it('makes no part of an empty file', () => {
    expect(partsOf('', 5)).toEqual([]);
  });
});
