import { day } from '../time/business-day.ts';

/** A host is away in [startsAt, endsAt); null is an open end. One that was called off ends where it starts. */
export type Away = { startsAt: number; endsAt: number | null };

export const absenceRules = {
  /** An absence may be noted after it began, or planned, by so many days. */
  daysBack: 1,
  daysAhead: 365,
  /** Absences that are over are shown for so long. */
  shownDays: 30,
  /** What a lead is shown as coming soon. */
  soonDays: 14,
} as const;

export type AbsenceState = 'coming' | 'now' | 'over';

export function absenceState({ startsAt, endsAt }: Away, now: number): AbsenceState {
  if (endsAt !== null && endsAt <= now) return 'over';
  if (endsAt !== null && endsAt <= startsAt) return 'over';
  return startsAt <= now ? 'now' : 'coming';
}

/** Whether two absences share an instant. One that was called off shares none. */
export function overlap(a: Away, b: Away): boolean {
  if (isEmpty(a) || isEmpty(b)) return false;
  return startsBefore(a.startsAt, b.endsAt) && startsBefore(b.startsAt, a.endsAt);
}

function isEmpty({ startsAt, endsAt }: Away): boolean {
  return endsAt !== null && endsAt <= startsAt;
}

function startsBefore(start: number, end: number | null): boolean {
  return end === null || start < end;
}

/** Whether an absence can be noted at `now`: it ends after it starts and after now, and starts within a year. */
export function absenceFits(away: Away, now: number): boolean {
  const { startsAt, endsAt } = away;
  if (startsAt < now - absenceRules.daysBack * day || startsAt > now + absenceRules.daysAhead * day) return false;
  return endsAt === null || endsAt > Math.max(startsAt, now);
}

/** Somebody who may stand in, and when they are away themselves. */
export type StandIn = {
  kosId: string;
  active: boolean;
  signedIn: boolean;
  leavesAt: number | null;
  away: readonly Away[];
};

/** A stand-in is another host at work, here until the end and not away in that time (P2). */
export function standInFits(standIn: StandIn, hostId: string, away: Away): boolean {
  const { kosId, active, signedIn, leavesAt } = standIn;
  if (kosId === hostId || !active || !signedIn) return false;
  const stays = leavesAt === null || (away.endsAt !== null && leavesAt >= away.endsAt);
  return stays && standIn.away.every((theirs) => !overlap(theirs, away));
}
