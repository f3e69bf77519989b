import type { Shift } from './duty-calendar.ts';

/** Weekdays (Monday 1 to Sunday 7) that share the same duty hours, in minutes since midnight. */
export type SharedHours = { weekdays: number[]; hours: { from: number; to: number }[] };
export type WeeklyHours = { duty: SharedHours[]; off: number[] };

const week = [1, 2, 3, 4, 5, 6, 7];

function hoursOn(roster: readonly Shift[], weekday: number): { from: number; to: number }[] {
  const shifts = roster.filter((shift) => shift.weekday === weekday).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of shifts) {
    const last = joined[joined.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** The roster as people read it: days with the same hours together, in the order of the week, and the days off. */
export function weeklyHours(roster: readonly Shift[]): WeeklyHours {
  const duty: SharedHours[] = [];
  const off: number[] = [];
  for (const weekday of week) {
    const hours = hoursOn(roster, weekday);
    const same = duty.find((known) => JSON.stringify(known.hours) === JSON.stringify(hours));
    if (hours.length === 0) off.push(weekday);
    else if (same) same.weekdays.push(weekday);
    else duty.push({ weekdays: [weekday], hours });
  }
  return { duty, off };
}

/** Whether shifts can hang at a door: each ends after it begins, and none of a weekday overlap. Touching ones may. */
export function hoursFit(shifts: readonly Shift[]): boolean {
  return shifts.every(
    (one, index) =>
      one.from >= 0 &&
      one.from < one.to &&
      one.to <= 1440 &&
      shifts.slice(index + 1).every((other) => !overlap(one, other)),
  );
}

function overlap(one: Shift, other: Shift): boolean {
  return one.weekday === other.weekday && one.from < other.to && other.from < one.to;
}

/** Cuts weekdays into runs that follow each other: 1 2 3 6 7 is 1 to 3 and 6 to 7. */
export function runsOf(weekdays: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const weekday of weekdays) {
    const run = runs[runs.length - 1];
    if (run && weekday === run.last + 1) run.last = weekday;
    else runs.push({ first: weekday, last: weekday });
  }
  return runs;
}

/** Whether that many duty minutes fit into every duty day of the week. A roster without duty has no day to fit into. */
export function fitsOneDutyDay(roster: readonly Shift[], minutes: number): boolean {
  const { duty } = weeklyHours(roster);
  const lengths = duty.map(({ hours }) => hours.reduce((sum, { from, to }) => sum + to - from, 0));
  return lengths.length > 0 && lengths.every((length) => length >= minutes);
}
