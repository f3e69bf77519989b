import { day, startOfDay } from '../time/business-day.ts';
import { handoverRules } from './plan-handover.ts';

/** When a host leaves: at once, or announced for later. */
export type Departure = { at: number; now: boolean } | { refusal: 'leave-date-unfit' };

/** Any instant of today that has passed means at once; otherwise it lies within the next 90 days (P2). */
export function departureOf(leavesAt: number, now: number): Departure {
  const last = now + handoverRules.leavesWithinDays * day;
  if (leavesAt < startOfDay(now) || leavesAt > last) return { refusal: 'leave-date-unfit' };
  return leavesAt <= now ? { at: now, now: true } : { at: leavesAt, now: false };
}
