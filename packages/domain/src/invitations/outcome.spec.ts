import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CallerFacts,
  type HostFacts,
  type InvitationFacts,
  invitationState,
  markOf,
  outcomeOf,
} from './outcome.ts';

const now = 1_000;
const letter: InvitationFacts = {
  kosId: 'k',
  kind: 'personal',
  guestId: null,
  usesLeft: 1,
  expiresAt: 2_000,
  revokedAt: null,
};
const host: HostFacts = { kosId: 'k', personId: 'host', active: true, leavesAt: null, taken: 3, capacity: 4 };
const guest: CallerFacts = { personId: 'guest', bond: null, acceptedThis: false, keptPlace: false };
const bound = (kosId: string, protectedUntil: number, dormant = false, hostActive = true) => ({
  ...guest,
  bond: { kosId, protectedUntil, dormant, hostActive },
});
const elsewhere = (protectedUntil: number) => bound('other', protectedUntil);

describe('opening an invitation', () => {
  it.each([
    ['invited', letter, host, guest],
    ['invited', { ...letter, guestId: 'guest' }, host, guest],
    ['own-card', letter, host, { ...guest, personId: 'host' }],
    ['already-mine', letter, host, bound('k', 0)],
    ['invited', letter, host, bound('k', 0, true)],
    ['invited', letter, host, bound('other', now + 1, true)],
    ['already-mine', { ...letter, usesLeft: 0 }, host, { ...guest, acceptedThis: true }],
    ['addressed-to-another', { ...letter, guestId: 'somebody' }, host, guest],
    ['addressed-to-another', { ...letter, guestId: 'somebody', revokedAt: 5 }, host, guest],
    ['revoked', { ...letter, revokedAt: 5 }, host, guest],
    ['expired', { ...letter, expiresAt: now }, host, guest],
    ['used-up', { ...letter, usesLeft: 0 }, host, guest],
    ['used-up', { ...letter, usesLeft: 0, expiresAt: now }, host, guest],
    ['bound-elsewhere', letter, host, elsewhere(now + 1)],
    ['invited', letter, host, elsewhere(now)],
    ['invited', letter, host, bound('other', now + 1, false, false)],
    ['host-unavailable', letter, { ...host, active: false }, guest],
    ['leaving', letter, { ...host, leavesAt: now + 9 }, guest],
    ['leaving', letter, { ...host, leavesAt: now, active: false }, guest],
    ['host-full', letter, { ...host, taken: 4 }, guest],
    ['host-full', letter, { ...host, taken: 5 }, guest],
    ['invited', letter, { ...host, taken: 4 }, { ...guest, keptPlace: true }],
  ])('%s', (outcome, invitation, its, caller) => {
    expect(outcomeOf(invitation, its, caller, now)).toBe(outcome);
  });

  it('tells a stranger with a forwarded personal letter the same, whatever has become of it', () => {
    const states = fc.record({
      usesLeft: fc.integer({ min: 0, max: 1 }),
      expiresAt: fc.integer({ min: 0, max: 2_000 }),
      revokedAt: fc.option(fc.integer({ min: 0, max: 999 })),
    });
    fc.assert(
      fc.property(states, fc.boolean(), fc.integer({ min: 0, max: 9 }), (state, active, taken) => {
        const forwarded = { ...letter, ...state, guestId: 'somebody' };
        return outcomeOf(forwarded, { ...host, active, taken }, guest, now) === 'addressed-to-another';
      }),
    );
  });

  it('lists an invitation under one state and counts it under one mark', () => {
    expect(invitationState({ usesLeft: 1, expiresAt: 2_000, revokedAt: null }, now)).toBe('waiting');
    expect(invitationState({ usesLeft: 0, expiresAt: 500, revokedAt: null }, now)).toBe('used-up');
    expect(invitationState({ usesLeft: 1, expiresAt: 500, revokedAt: 400 }, now)).toBe('revoked');
    expect([markOf('personal', 2), markOf('personal', 0), markOf('open', 0)]).toEqual(['warm', 'cold', 'open']);
  });
});
