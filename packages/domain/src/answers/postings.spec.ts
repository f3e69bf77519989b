import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bitsOf,
  blockSize,
  countOf,
  hasBit,
  numberAt,
  placeOf,
  placesOf,
  postingOf,
  withoutPlace,
  withPlace,
} from './postings.ts';

const places = fc.uniqueArray(fc.nat(blockSize - 1), { maxLength: 700 });

describe('a posting', () => {
  it('says the same as a set, whatever is added and taken away, and is never longer than one bit for each place', () => {
    fc.assert(
      fc.property(places, places, (added, removed) => {
        let posting = postingOf([]);
        for (const place of added) posting = withPlace(withPlace(posting, place), place);
        for (const place of removed) posting = withoutPlace(posting, place);
        const left = added.filter((place) => !removed.includes(place)).sort((a, b) => a - b);
        expect(placesOf(posting)).toEqual(left);
        expect(countOf(posting)).toBe(left.length);
        expect(posting.length).toBeLessThanOrEqual(blockSize / 8);
        const bits = bitsOf(posting);
        for (const place of [...added, ...removed]) expect(hasBit(bits, place)).toBe(left.includes(place));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps every number in one place of one block', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (number) => {
        const { block, place } = placeOf(number);
        expect([numberAt(block, place), place < blockSize]).toEqual([number, true]);
      }),
    );
  });
});
