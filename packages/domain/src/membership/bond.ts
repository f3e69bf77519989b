import { day } from '../time/business-day.ts';

/** Defaults of P2: protection binds other hosts, validity is the time a bond lives without exchange. */
export const bondRules = {
  protectionDays: 90,
  validityDays: 365,
  defaultCapacity: 1500,
  freeChangeDays: 30,
} as const;

/** Why a bond began or ended; the history keeps it for ever (P2). */
export const bondReasons = [
  'invitation',
  'moved-by-member',
  'carried-over',
  'handed-over',
  'silence',
  'changed-freely',
] as const;
export type BondReason = (typeof bondReasons)[number];

/** Until when other hosts' invitations answer 'bound-elsewhere'. */
export function protectedUntil(since: number): number {
  return since + bondRules.protectionDays * day;
}

/** A bond without exchange for the whole validity is dormant: it keeps its history and takes no place (P2). */
export function isDormant(since: number, lastExchangeAt: number | null, now: number): boolean {
  return now - Math.max(since, lastExchangeAt ?? since) >= bondRules.validityDays * day;
}

/** Who counts as new, and whom a host has not heard from for long, in days. */
export const memberShows = { newDays: 30, quietDays: 60 } as const;

/** What a host may write down about a member, and the member sees. */
export const noteLimits = { note: 60, tag: 10, tags: 8, tagged: 5000 } as const;
