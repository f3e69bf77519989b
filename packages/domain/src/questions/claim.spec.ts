import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Claim, claimLapse, heldUntil, holderAt, mayClaim, mayTakeOver } from './claim.ts';

const now = 1_000_000;

describe('a claim', () => {
  it('holds for three minutes after the last keystroke and lapses then', () => {
    const claim = { claimedBy: 'me', claimedUntil: heldUntil(now) };
    expect([holderAt(claim, now), holderAt(claim, now + claimLapse - 1)]).toEqual(['me', 'me']);
    expect([holderAt(claim, now + claimLapse), mayClaim(claim, 'you', now + claimLapse)]).toEqual([null, true]);
    expect([mayClaim(claim, 'you', now), mayClaim(claim, 'me', now)]).toEqual([false, true]);
  });

  it('may be taken over from 80 % of the promise on, while the first reply is owed', () => {
    expect(mayTakeOver({ state: 'waiting', nudgeAt: now }, now - 1)).toBe(false);
    expect(mayTakeOver({ state: 'waiting', nudgeAt: now }, now)).toBe(true);
    expect(mayTakeOver({ state: 'replied', nudgeAt: now }, now)).toBe(false);
  });

  it('has at most one holder, whoever claims, writes on or lets go in whatever order', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    const step = fc.record({ by: person, act: fc.constantFrom('claim', 'release'), after: fc.nat(claimLapse * 2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let claim: Claim = { claimedBy: null, claimedUntil: null };
        const lastKey = new Map<string, number>();
        let at = now;
        for (const { by, act, after } of steps) {
          at += after;
          const holder = holderAt(claim, at);
          if (act === 'claim' && mayClaim(claim, by, at)) {
            claim = { claimedBy: by, claimedUntil: heldUntil(at) };
            lastKey.set(by, at);
          } else if (act === 'claim') expect(holder).not.toBe(by);
          else if (holder === by) claim = { claimedBy: null, claimedUntil: null };
          for (const one of ['a', 'b', 'c']) {
            const holds = holderAt(claim, at) === one;
            if (holds) expect(at - (lastKey.get(one) ?? 0)).toBeLessThan(claimLapse);
          }
        }
      }),
    );
  });
});
