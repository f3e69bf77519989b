import { day, minute, startOfDay, weekdayOf } from '../time/business-day.ts';

/** One weekly duty interval: ISO weekday, minutes since midnight in Shanghai, `from` < `to` ≤ 1440. */
export type Shift = { weekday: number; from: number; to: number };

/** Half-open interval of epoch milliseconds. */
export type Interval = { from: number; to: number };

/** Looking further than this for duty time is pointless: the calendar has none. */
const horizonDays = 60;

/** What a new host keeps until the roster is edited: Monday to Friday, 9:00–12:00 and 13:30–18:00. */
export const defaultRoster: readonly Shift[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1080 },
]);

/** The duty intervals of the calendar day that contains `at`, in order, touching ones joined. */
export function dutyOfDay(roster: readonly Shift[], at: number): Interval[] {
  const midnight = startOfDay(at);
  const weekday = weekdayOf(at);
  const shifts = roster.filter((shift) => shift.weekday === weekday).sort((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const shift of shifts) {
    const next = { from: midnight + shift.from * minute, to: midnight + shift.to * minute };
    const last = joined[joined.length - 1];
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push(next);
  }
  return joined;
}

/** Duty intervals that overlap [from, to), cut to it. Empty when the roster has none there. */
export function dutyBetween(roster: readonly Shift[], from: number, to: number): Interval[] {
  const found: Interval[] = [];
  for (let midnight = startOfDay(from); midnight < to; midnight += day) {
    for (const part of dutyOfDay(roster, midnight)) {
      const cut = { from: Math.max(part.from, from), to: Math.min(part.to, to) };
      if (cut.from < cut.to) found.push(cut);
    }
  }
  return found;
}

/** Duty milliseconds inside [from, to); the clock rests outside duty. */
export function dutyElapsed(roster: readonly Shift[], from: number, to: number): number {
  return dutyBetween(roster, from, to).reduce((sum, part) => sum + part.to - part.from, 0);
}

/**
 * The instant at which `minutes` duty minutes have run since `start` (P3: the promise is kept in duty
 * minutes). Null when the roster has too little duty in the next 60 days.
 */
export function addDutyMinutes(roster: readonly Shift[], start: number, minutes: number): number | null {
  let left = minutes * minute;
  for (const part of dutyBetween(roster, start, start + horizonDays * day)) {
    if (part.to - part.from >= left) return part.from + left;
    left -= part.to - part.from;
  }
  return null;
}

/**
 * End of the duty day number `offset` (0 = the first day, from `at` on, that still has duty ahead).
 * P3: a full answer is due by the end of the same duty day for the upper tiers, of the next for the others.
 */
export function endOfDutyDay(roster: readonly Shift[], at: number, offset: number): number | null {
  let seen = 0;
  for (let midnight = startOfDay(at); midnight < at + horizonDays * day; midnight += day) {
    const last = dutyOfDay(roster, midnight).at(-1);
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
export function dutyState(roster: readonly Shift[], now: number): DutyState {
  const today = dutyOfDay(roster, now);
  const current = today.find((part) => part.from <= now && now < part.to);
  if (current) return { kind: 'on', until: current.to, endOfDay: today[today.length - 1]?.to ?? current.to };
  const next = dutyBetween(roster, now, now + 14 * day)[0];
  const resting = next && today.some((part) => part.to <= now) && today.some((part) => part.from === next.from);
  return resting ? { kind: 'resting', backAt: next.from } : { kind: 'away', backAt: next ? next.from : null };
}
