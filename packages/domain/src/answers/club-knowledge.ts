/** Whether an answer may be read by the club: asked of whoever asked the question, agreed, declined, or taken back. */
export const consentStates = ['waiting', 'agreed', 'declined', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentSteps = ['agree', 'decline', 'withdraw'] as const;
export type ConsentStep = (typeof consentSteps)[number];

const steps: Record<ConsentStep, { from: readonly ConsentState[]; to: ConsentState }> = {
  agree: { from: ['waiting'], to: 'agreed' },
  decline: { from: ['waiting'], to: 'declined' },
  withdraw: { from: ['agreed'], to: 'withdrawn' },
};

/**
 * The state after a step, `same` when the step was taken already, or why it is refused. Whoever said no is not asked
 * again, and what was taken back stays taken back.
 */
export function decideConsent(
  state: ConsentState,
  step: ConsentStep,
): { to: ConsentState; same: boolean } | { refusal: 'consent-decided' } {
  const { from, to } = steps[step];
  if (state === to) return { to, same: true };
  return from.includes(state) ? { to, same: false } : { refusal: 'consent-decided' };
}
