import { addDutyMinutes, endOfDutyDay, type Shift } from '../duty/duty-time.ts';
import type { ResponsePromise } from '../tiers/tiers.ts';

export type DueTimes = { dueAt: number; fullDueAt: number };

/**
 * When the first reply and the full answer are due for a question asked at `askedAt` (P3).
 * The full answer is never due before the first reply. Null when the calendar has no duty to promise on.
 */
export function dueTimes(promise: ResponsePromise, roster: readonly Shift[], askedAt: number): DueTimes | null {
  const dueAt = addDutyMinutes(roster, askedAt, promise.minutes);
  const endOfDay = endOfDutyDay(roster, askedAt, promise.fullAnswerDay === 'same' ? 0 : 1);
  if (dueAt === null || endOfDay === null) return null;
  const fullDueAt = dueAt <= endOfDay ? endOfDay : endOfDutyDay(roster, dueAt - 1, 0);
  return fullDueAt === null ? null : { dueAt, fullDueAt };
}

/**
 * When a guest's question joins the queue as past due: after so many duty minutes, which nobody promised (P1). There
 * is one time for reply and answer. Null when the calendar has too little duty.
 */
export function guestDueTimes(roster: readonly Shift[], askedAt: number, minutes: number): DueTimes | null {
  const dueAt = addDutyMinutes(roster, askedAt, minutes);
  return dueAt === null ? null : { dueAt, fullDueAt: dueAt };
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
  promise: ResponsePromise,
  roster: readonly Shift[],
  left: number,
  now: number,
): DueTimes | null {
  const minutes = minutesAfterReopening(promise.minutes, left);
  return dueTimes({ ...promise, minutes }, roster, now);
}
