import type { Reply } from '@huiyou/contracts/api';
import { dateOf } from '@huiyou/domain/time/business-day';
import { hostStates } from '@huiyou/words/desk';
import { monthDay } from '@huiyou/words/time';
import { when } from '../../lib/time';

export type ListedHost = Reply<'GET /hosts'>['hosts'][number];

/** Seats taken: members, and places kept for people carried over or handed over. */
export const heldBy = ({ members, kept }: ListedHost): number => members + kept;

export const isFull = (host: ListedHost): boolean => heldBy(host) >= host.capacity;

/** How a host stands now, the weightiest first: gone, leaving, away, not signed in, full, there. */
export function hostState(host: ListedHost, now: number): { text: string; look: boolean } {
  const { active, leavesAt, away, signedIn } = host;
  if (!active) return { text: hostStates.gone, look: false };
  if (leavesAt !== null) return { text: hostStates.leaving(monthDay(dateOf(leavesAt))), look: true };
  if (away !== null) {
    const state = away.until === null ? hostStates.awayOpen : hostStates.away(when(away.until, now));
    return away.standIn === null
      ? { text: hostStates.nobody(state), look: true }
      : { text: hostStates.standIn(state, away.standIn), look: false };
  }
  if (!signedIn) return { text: hostStates.unsigned, look: true };
  return isFull(host) ? { text: hostStates.full, look: true } : { text: hostStates.here, look: false };
}
