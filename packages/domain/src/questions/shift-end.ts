import { type DutyCalendar, dutyOfDay } from '../duty/duty-calendar.ts';
import { dutyBetween } from '../duty/duty-time.ts';
import { day } from '../time/business-day.ts';

/** Looking further than this for the next shift is pointless. */
const horizonDays = 60;

/** When today's duty ends and the next day with duty begins. */
export type ShiftEnd = { endsAt: number | null; nextShiftAt: number | null };

/**
 * The end of the shift that runs at `now`, a pause inside it included, and the start of the next one (P3: end of
 * shift). `endsAt` is null outside of one; `nextShiftAt` is null when the calendar has none ahead.
 */
export function shiftEnd(calendar: DutyCalendar, now: number): ShiftEnd {
  const today = dutyOfDay(calendar, now);
  const last = today.at(-1)?.to ?? 0;
  const endsAt = (today[0]?.from ?? Number.POSITIVE_INFINITY) <= now && now < last ? last : null;
  const since = endsAt ?? now;
  return { endsAt, nextShiftAt: dutyBetween(calendar, since, since + horizonDays * day)[0]?.from ?? null };
}
