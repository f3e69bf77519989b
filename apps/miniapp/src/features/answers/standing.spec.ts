import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing';

const now = 1_000_000;
const claim = { by: { id: 'he', displayName: '何川', avatar: null }, mine: false, until: now + 1 };
const mine = { state: 'waiting', mayAnswer: true, mayTakeOver: false, claim: null } as const;

describe('how a question stands for its reader', () => {
  it('is read only while another writes, and free the moment that claim lapses', () => {
    expect(standingOf({ ...mine, claim }, now)).toEqual({ kind: 'held', by: '何川' });
    expect(standingOf({ ...mine, claim }, now + 1)).toEqual({ kind: 'open', mine: false });
  });

  it('is open to its own holder, on whichever device', () => {
    expect(standingOf({ ...mine, claim: { ...claim, mine: true } }, now)).toEqual({ kind: 'open', mine: true });
  });

  it('of another host can be read, and taken over once that may be', () => {
    const theirs = { ...mine, mayAnswer: false };
    expect(standingOf(theirs, now)).toEqual({ kind: 'elsewhere', mayTakeOver: false });
    expect(standingOf({ ...theirs, mayTakeOver: true, claim }, now)).toEqual({ kind: 'elsewhere', mayTakeOver: true });
  });

  it('is settled once nothing is owed', () => {
    expect(standingOf({ ...mine, state: 'merged', claim }, now)).toEqual({ kind: 'settled' });
    expect(standingOf({ ...mine, state: 'replied' }, now)).toEqual({ kind: 'open', mine: false });
  });
});
