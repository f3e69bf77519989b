import { dutyElapsed } from '../duty/duty-time.ts';
import type { DutyCalendar } from '../duty/duty-calendar.ts';
import { minute } from '../time/business-day.ts';

/** How a due time was met: minutes early or late on the host's clock. Waiting questions past due are late by now. */
export type Kept = { kept: boolean; minutes: number };

/** Compares what was done at `at` with its due time, in duty minutes (P3: counted honestly when broken). */
export function keptBy(calendar: DutyCalendar, dueAt: number, at: number): Kept {
  const kept = at <= dueAt;
  const elapsed = kept ? dutyElapsed(calendar, at, dueAt) : dutyElapsed(calendar, dueAt, at);
  return { kept, minutes: Math.floor(elapsed / minute) };
}
