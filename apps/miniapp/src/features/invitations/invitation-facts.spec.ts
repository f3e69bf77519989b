import { describe, expect, test } from '@jest/globals';
import { inState, type Invitation, isToBeConfirmed } from './invitation-facts';

const letter: Invitation = {
  id: 'a',
  kind: 'personal',
  mark: 'cold',
  addressee: '陆文谨',
  letter: '见字如面。',
  facts: [],
  state: 'used-up',
  uses: 1,
  usesLeft: 0,
  createdAt: 0,
  expiresAt: 1,
  takenBy: [],
};
const fact: Invitation['facts'][number] = {
  id: 'f',
  on: '2026-11-02',
  text: '杯测会上同桌',
  kind: 'entered',
  channel: 'store',
  state: 'confirmed',
};

test('a chip shows the letters in its state, and the first one all of them', () => {
  const waiting: Invitation = { ...letter, id: 'b', state: 'waiting' };
  expect(inState([letter, waiting], 'waiting')).toEqual([waiting]);
  expect(inState([letter, waiting], 'every')).toEqual([letter, waiting]);
});

describe('who took it has to be confirmed', () => {
  test('of a letter to a name alone', () => {
    expect(isToBeConfirmed(letter)).toBe(true);
  });

  test('not of one that only its guest could open, nor of one for a gathering', () => {
    expect(isToBeConfirmed({ ...letter, facts: [fact] })).toBe(false);
    expect(isToBeConfirmed({ ...letter, kind: 'open' })).toBe(false);
  });
});
