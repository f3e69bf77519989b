import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import { nearerFits } from '@huiyou/domain/questions/urgency';

const minute = 60_000;
const step = 5 * minute;
/** Duty minutes from now. */
const offsets = [15, 30, 60, 120, 240];

/** When so many duty milliseconds from `now` on are over; null when the windows do not reach so far. */
function after(windows: readonly Interval[], now: number, span: number): number | null {
  let left = span;
  for (const { from, to } of windows) {
    const begin = Math.max(from, now);
    if (begin >= to) continue;
    if (begin + left <= to) return begin + left;
    left -= to - begin;
  }
  return null;
}

/** Nearer due times that a host may promise instead of `promised`, on full five minutes, nearest first. */
export function nearerTimes(windows: readonly Interval[], promised: number, now: number): number[] {
  const times = offsets
    .map((minutes) => after(windows, now, minutes * minute))
    .filter((at) => at !== null)
    .map((at) => Math.ceil(at / step) * step)
    .filter((at) => nearerFits(at, promised, now));
  return [...new Set(times)];
}
