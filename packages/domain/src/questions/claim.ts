import { minute } from '../time/business-day.ts';

/** A claim lapses so long after the last keystroke (P3). */
export const claimLapse = 3 * minute;

/** Who is writing an answer, and until when the claim holds without another keystroke. */
export type Claim = { claimedBy: string | null; claimedUntil: number | null };

/** The person who holds a question at `now`; null when nobody does. A claim belongs to a person, never to a device (P3). */
export function holderAt({ claimedBy, claimedUntil }: Claim, now: number): string | null {
  return claimedBy !== null && claimedUntil !== null && now < claimedUntil ? claimedBy : null;
}

/** Whether this person may hold it at `now`: nobody does, or they do already. */
export function mayClaim(claim: Claim, personId: string, now: number): boolean {
  const holder = holderAt(claim, now);
  return holder === null || holder === personId;
}

/** From 80 % of the promise on, lead and stand-in may take a question over with one tap, whoever holds it (P3). */
export function mayTakeOver({ state, nudgeAt }: { state: string; nudgeAt: number }, now: number): boolean {
  return state === 'waiting' && now >= nudgeAt;
}

/** Until when a claim holds that was made, or kept alive by a keystroke, at `now`. */
export function heldUntil(now: number): number {
  return now + claimLapse;
}
