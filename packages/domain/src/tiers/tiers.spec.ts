import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alertedBelow, promiseFor, type TierPromises, tierPromises, tiers, unfitPromise } from './tiers.ts';

const change = (tier: (typeof tiers)[number], more: Partial<TierPromises['close']>): TierPromises => ({
  ...tierPromises,
  [tier]: { ...tierPromises[tier], ...more },
});

describe('the promises of the tiers', () => {
  it('are never worse for a higher tier', () => {
    expect(unfitPromise(tierPromises)).toBeNull();
    expect(unfitPromise(change('confidant', { minutes: 61 }))).toBe('confidant');
    expect(unfitPromise(change('familiar', { lane: 'pinned' }))).toBe('close');
    expect(unfitPromise(change('familiar', { fullAnswerDay: 'same' }))).toBeNull();
    expect(unfitPromise(change('confidant', { fullAnswerDay: 'next' }))).toBe('confidant');
  });

  it('are an hour at least for a host whom no alert surely reaches, and otherwise what was promised', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 1920 }), fc.constantFrom(...tiers), (minutes, tier) => {
        const promises = change(tier, { minutes });
        expect(promiseFor(promises, tier, true)).toEqual(promises[tier]);
        expect(promiseFor(promises, tier, false).minutes).toBe(Math.max(minutes, alertedBelow));
        expect(promiseFor(promises, tier, false).lane).toBe(promises[tier].lane);
      }),
    );
  });
});
