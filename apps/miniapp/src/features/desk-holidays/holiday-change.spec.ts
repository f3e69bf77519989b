import { describe, expect, it } from '@jest/globals';
import { changesNothing, holidayChange } from './holiday-change';

const known = { year: 2027, rest: ['2027-01-01', '2027-02-05'], work: ['2027-01-30'] };

describe('what a file of holidays would change', () => {
  it('is nothing where it says the same in another order', () => {
    expect(changesNothing(holidayChange(known, { ...known, rest: [...known.rest].reverse() }))).toBe(true);
  });

  it('names days that move from work to rest, that are new, and that are plain again', () => {
    const file = { year: 2027, rest: ['2027-01-01', '2027-01-30'], work: ['2027-02-06'] };
    expect(holidayChange(known, file)).toEqual({
      rest: ['2027-01-30'],
      work: ['2027-02-06'],
      plain: ['2027-02-05'],
    });
  });
});
