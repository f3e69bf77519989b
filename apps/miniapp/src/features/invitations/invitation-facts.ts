import type { Reply } from '@huiyou/contracts/api';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { expiredOn, seatOnce, seatsLeft, validUntil } from '@huiyou/words/invitations';
import { dateLine, dottedDate } from '../../lib/time';

export type Invitation = Reply<'GET /invitations'>['invitations'][number];

/** 12月5日, with the year when it is not this one. */
export function dateIn(at: number, now: number): string {
  const date = dottedDate(at);
  return date.slice(0, 4) === dottedDate(now).slice(0, 4) ? dateLine(at).date : date;
}

export function until({ expiresAt }: Invitation, now: number): string {
  return expiresAt <= now ? expiredOn(dateIn(expiresAt, now)) : validUntil(dateIn(expiresAt, now));
}

/** 只用一次, 还有十一席，共十二席 */
export function seats({ kind, uses, usesLeft }: Invitation): string {
  return kind === 'personal' ? seatOnce() : seatsLeft(chineseCount(usesLeft), chineseCount(uses));
}

export const stateFilters = ['every', 'waiting', 'used-up', 'expired', 'revoked'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** The invitations of the loaded pages that are in a state. */
export function inState(invitations: Invitation[], filter: StateFilter): Invitation[] {
  return filter === 'every' ? invitations : invitations.filter(({ state }) => state === filter);
}

/**
 * Whether the host has to say who took it: a letter to a name alone can be taken by another. One that cites facts was
 * to a known guest, and nobody else could open it.
 */
export function isToBeConfirmed({ kind, facts }: Invitation): boolean {
  return kind === 'personal' && facts.length === 0;
}
