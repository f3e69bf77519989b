import { addDutyMinutes, endOfDutyDay } from '../duty/duty-time.ts';
import type { DutyCalendar } from '../duty/duty-calendar.ts';
import type { ResponsePromise } from '../tiers/tiers.ts';

/** `nudgeAt`: when 80 % of the promise has run. */
export type DueTimes = { nudgeAt: number; dueAt: number; fullDueAt: number };

/** What of a promise times depend on. */
export type PromisedTimes = Pick<ResponsePromise, 'minutes' | 'fullAnswerDay'>;

/** From this share of a promise on it needs a look: the host is nudged and others may take over (P3). */
export const nudgeShare = 0.8;

/**
 * When the first reply and the full answer are due for a question asked at `askedAt` (P3).
 * The full answer is never due before the first reply. Null when the calendar has no duty to promise on.
 */
export function dueTimes(promise: PromisedTimes, calendar: DutyCalendar, askedAt: number): DueTimes | null {
  const dueAt = addDutyMinutes(calendar, askedAt, promise.minutes);
  const endOfDay = endOfDutyDay(calendar, askedAt, promise.fullAnswerDay === 'same' ? 0 : 1);
  if (dueAt === null || endOfDay === null) return null;
  const nudgeAt = addDutyMinutes(calendar, askedAt, promise.minutes * nudgeShare);
  const fullDueAt = dueAt <= endOfDay ? endOfDay : endOfDutyDay(calendar, dueAt - 1, 0);
  return fullDueAt === null || nudgeAt === null ? null : { nudgeAt, dueAt, fullDueAt };
}

/**
 * When a guest's question joins the queue as past due: after so many duty minutes, which nobody promised (P1). There
 * is one time for reply and answer. Null when the calendar has too little duty.
 */
export function guestDueTimes(calendar: DutyCalendar, askedAt: number, minutes: number): DueTimes | null {
  const dueAt = addDutyMinutes(calendar, askedAt, minutes);
  return dueAt === null ? null : { nudgeAt: dueAt, dueAt, fullDueAt: dueAt };
}

/** Duty minutes after a reopening: the larger of what was left and a third of the whole. */
export function minutesAfterReopening(minutes: number, left: number): number {
  return Math.max(left, Math.ceil(minutes / 3));
}

/**
 * Due times after "还差一点": now plus the larger of what was left of the promise and a third of it, in duty
 * minutes (P3). `left` is what the first reply left unused, in duty minutes.
 */
export function dueAfterReopening(
  promise: PromisedTimes,
  calendar: DutyCalendar,
  left: number,
  now: number,
): DueTimes | null {
  const minutes = minutesAfterReopening(promise.minutes, left);
  return dueTimes({ ...promise, minutes }, calendar, now);
}
