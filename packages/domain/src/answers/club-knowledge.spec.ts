import { describe, expect, it } from '@jest/globals';
import { consentStates, consentSteps, decideConsent } from './club-knowledge.ts';

describe('a consent', () => {
  it.each([
    ['waiting', 'agree', 'agreed'],
    ['waiting', 'decline', 'declined'],
    ['agreed', 'withdraw', 'withdrawn'],
  ] as const)('goes from %s by %s to %s, once', (from, step, to) => {
    expect(decideConsent(from, step)).toEqual({ to, same: false });
    expect(decideConsent(to, step)).toEqual({ to, same: true });
  });

  it('is given by agreeing alone: nobody who declined or withdrew is ever in', () => {
    for (const state of consentStates)
      for (const step of consentSteps) {
        const decision = decideConsent(state, step);
        if ('to' in decision && decision.to === 'agreed') expect([state, step]).toEqual([state, 'agree']);
        if (state === 'declined' || state === 'withdrawn') expect('to' in decision ? decision.to : state).toBe(state);
      }
  });
});
