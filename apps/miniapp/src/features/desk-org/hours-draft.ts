import { weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import type { Store } from './org-rows';

type Shift = Store['hours'][number];

/** Hours as people say them: these days, from then to then. Times as a time field has them, '09:00'. */
export type HoursLine = { weekdays: number[]; from: string; to: string };
export type HoursFault = 'no-days' | 'no-time' | 'ends-first' | 'overlap';

const endOfDay = 24 * 60;
const textOf = (minutes: number): string =>
  `${String(Math.floor((minutes % endOfDay) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Closing at midnight is written 00:00, for a time field knows no 24:00. */
const closing = (text: string): number | null => {
  const minutes = minutesOf(text);
  return minutes === 0 ? endOfDay : minutes;
};

/** A store's hours as lines to edit: days with the same hours together. */
export function linesOf(hours: readonly Shift[]): HoursLine[] {
  return weeklyHours(hours).duty.flatMap((shared) =>
    shared.hours.map(({ from, to }) => ({ weekdays: shared.weekdays, from: textOf(from), to: textOf(to) })),
  );
}

/** The lines as the wire wants them. Lines that are not whole yet are left out. */
export function shiftsOf(lines: readonly HoursLine[]): Shift[] {
  return lines
    .flatMap((line) => {
      const from = minutesOf(line.from);
      const to = closing(line.to);
      return from === null || to === null ? [] : line.weekdays.map((weekday) => ({ weekday, from, to }));
    })
    .sort((a, b) => a.weekday - b.weekday || a.from - b.from);
}

/** What keeps the lines from being kept, or null. */
export function hoursFault(lines: readonly HoursLine[]): HoursFault | null {
  if (lines.some((line) => line.weekdays.length === 0)) return 'no-days';
  if (lines.some((line) => minutesOf(line.from) === null || minutesOf(line.to) === null)) return 'no-time';
  const shifts = shiftsOf(lines);
  if (shifts.some(({ from, to }) => to <= from)) return 'ends-first';
  const overlapping = shifts.some((shift, index) => {
    const next = shifts[index + 1];
    return next?.weekday === shift.weekday && next.from < shift.to;
  });
  return overlapping ? 'overlap' : null;
}
