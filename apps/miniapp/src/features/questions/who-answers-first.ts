import type { PromiseNow } from './use-promise';

export type WhoFirst = Pick<PromiseNow, 'host' | 'insteadOf' | 'duty' | 'promise'> & { standIn: boolean };
export type OtherHost = NonNullable<PromiseNow['standIn']>;

/** The stand-in who can be chosen: offered while my host is unlikely to keep the time, or has none to promise. */
export function offeredStandIn({ unlikely, promise, standIn }: PromiseNow): OtherHost | null {
  if (standIn === null || standIn.promise === null) return null;
  return unlikely !== null || promise === null ? standIn : null;
}

/** In whose queue the question goes as things stand, and what that promises. */
export function whoFirst(now: PromiseNow, rather: boolean): WhoFirst {
  const offered = rather ? offeredStandIn(now) : null;
  if (offered) return { ...offered, insteadOf: now.insteadOf ?? now.host, standIn: true };
  const { host, insteadOf, duty, promise } = now;
  return { host, insteadOf, duty, promise, standIn: false };
}
