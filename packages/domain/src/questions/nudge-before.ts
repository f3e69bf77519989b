import type { DutyCalendar } from '../duty/duty-calendar.ts';
import { addDutyMinutes, dutyElapsed } from '../duty/duty-time.ts';
import { minute } from '../time/business-day.ts';
import { nudgeShare } from './due-times.ts';

/**
 * When 80 % of the duty time between `from` and a due time agreed upon have run. Where there is none between them, of
 * the time itself: somebody chose it outside duty. Both in epoch milliseconds, `from` < `dueAt`.
 */
export function nudgeBefore(calendar: DutyCalendar, from: number, dueAt: number): number {
  const minutes = dutyElapsed(calendar, from, dueAt) / minute;
  const nudgeAt = minutes > 0 ? addDutyMinutes(calendar, from, minutes * nudgeShare) : null;
  return Math.round(nudgeAt ?? from + (dueAt - from) * nudgeShare);
}
