import { describe, expect, it } from '@jest/globals';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { draftOf, lengthOf, minutesOf, perDayOf, promisesOf, worseTier } from './promise-draft';

describe('promises that are edited', () => {
  it('are sent as they are in force while nothing changes', () => {
    expect(promisesOf(draftOf(tierPromises))).toEqual(tierPromises);
  });

  it('are said in the largest unit that holds them whole', () => {
    expect([15, 60, 90, 240, 480, 1920].map(lengthOf)).toEqual([
      { amount: 15, unit: 'minutes' },
      { amount: 60, unit: 'minutes' },
      { amount: 90, unit: 'minutes' },
      { amount: 4, unit: 'hours' },
      { amount: 1, unit: 'days' },
      { amount: 4, unit: 'days' },
    ]);
  });

  it('are no promises when too short, too long, or not whole', () => {
    expect(minutesOf({ amount: '4', unit: 'minutes' })).toBeNull();
    expect(minutesOf({ amount: '5', unit: 'days' })).toBeNull();
    expect(minutesOf({ amount: '1.5', unit: 'hours' })).toBeNull();
    expect(minutesOf({ amount: '4', unit: 'days' })).toBe(1920);
  });

  it('name the tier that would stand worse than the one below', () => {
    const draft = draftOf(tierPromises);
    expect(worseTier(draft)).toBeNull();
    expect(worseTier({ ...draft, confidant: { ...draft.confidant, pinned: false } })).toBeNull();
    expect(worseTier({ ...draft, familiar: { ...draft.familiar, pinned: true } })).toBe('close');
  });
});

describe('an assumed rate', () => {
  it('may be left out, and is whole and not absurd', () => {
    expect(['', ' 30 ', '0', '501', 'x'].map(perDayOf)).toEqual([undefined, 30, null, null, null]);
  });
});
