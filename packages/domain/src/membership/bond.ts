import { day } from '../time/business-day.ts';

/** Defaults of P2: protection binds other hosts, validity is the time a bond lives without exchange. */
export const bondRules = { protectionDays: 90, validityDays: 365, defaultCapacity: 1500 } as const;

/** Why a bond began or ended; the history keeps it for ever (P2). */
export const bondReasons = ['invitation', 'moved-by-member'] as const;
export type BondReason = (typeof bondReasons)[number];

/** Until when other hosts' invitations answer 'bound-elsewhere'. */
export function protectedUntil(since: number): number {
  return since + bondRules.protectionDays * day;
}
