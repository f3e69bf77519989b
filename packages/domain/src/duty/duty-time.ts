import { day, minute, startOfDay } from '../time/business-day.ts';
import { type DutyCalendar, dutyOfDay, type Interval, rosterOf, type Shift } from './duty-calendar.ts';

/** Looking further than this for duty time is pointless: the calendar has none. */
const horizonDays = 60;

/** What a new host keeps until the roster is edited: Monday to Friday, 9:00–12:00 and 13:30–18:00. */
export const defaultRoster: readonly Shift[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1080 },
]);

/** The same as a calendar. */
export const defaultCalendar: DutyCalendar = rosterOf(defaultRoster);

/** Duty intervals that overlap [from, to), cut to it. Empty when the calendar has none there. */
export function dutyBetween(calendar: DutyCalendar, from: number, to: number): Interval[] {
  const found: Interval[] = [];
  for (let midnight = startOfDay(from); midnight < to; midnight += day) {
    for (const part of dutyOfDay(calendar, midnight)) {
      const cut = { from: Math.max(part.from, from), to: Math.min(part.to, to) };
      if (cut.from < cut.to) found.push(cut);
    }
  }
  return found;
}

/** Duty milliseconds inside [from, to); the clock rests outside duty. */
export function dutyElapsed(calendar: DutyCalendar, from: number, to: number): number {
  return dutyBetween(calendar, from, to).reduce((sum, part) => sum + part.to - part.from, 0);
}

/**
 * The instant at which `minutes` duty minutes have run since `start` (P3: the promise is kept in duty
 * minutes). Null when the calendar has too little duty in the next 60 days.
 */
export function addDutyMinutes(calendar: DutyCalendar, start: number, minutes: number): number | null {
  let left = minutes * minute;
  for (const part of dutyBetween(calendar, start, start + horizonDays * day)) {
    if (part.to - part.from >= left) return part.from + left;
    left -= part.to - part.from;
  }
  return null;
}

/**
 * End of the duty day number `offset` (0 = the first day, from `at` on, that still has duty ahead).
 * P3: a full answer is due by the end of the same duty day for the upper tiers, of the next for the others.
 */
export function endOfDutyDay(calendar: DutyCalendar, at: number, offset: number): number | null {
  let seen = 0;
  for (let midnight = startOfDay(at); midnight < at + horizonDays * day; midnight += day) {
    const last = dutyOfDay(calendar, midnight).at(-1);
    if (!last || last.to <= at) continue;
    if (seen === offset) return last.to;
    seen += 1;
  }
  return null;
}

/** What the host's clock shows now: on duty until, resting between two shifts of a day, or away until. */
export type DutyState =
  | { kind: 'on'; until: number; endOfDay: number }
  | { kind: 'resting'; backAt: number }
  | { kind: 'away'; backAt: number | null };

/** Reads the duty state at `now`. 'resting' is a pause inside the day (午休), 'away' is before or after it. */
export function dutyState(calendar: DutyCalendar, now: number): DutyState {
  const today = dutyOfDay(calendar, now);
  const current = today.find((part) => part.from <= now && now < part.to);
  if (current) return { kind: 'on', until: current.to, endOfDay: today[today.length - 1]?.to ?? current.to };
  const next = dutyBetween(calendar, now, now + 14 * day)[0];
  const resting = next && today.some((part) => part.to <= now) && today.some((part) => part.from === next.from);
  return resting ? { kind: 'resting', backAt: next.from } : { kind: 'away', backAt: next ? next.from : null };
}
