import { textFault, tidyText } from '../text/plain-text.ts';
import type { Holidays } from './duty-calendar.ts';

/** The public holidays of one year as a file has them: days of rest, make-up workdays, and where they were announced. */
export type HolidayYear = { year: number; source: string; rest: readonly string[]; work: readonly string[] };

export const holidayLimits = { source: 200, rest: 60, work: 30, firstYear: 2020, lastYear: 2100 } as const;

/** Reads a file of holidays. Null when anything about it is not as it must be: a wrong day would break promises. */
export function readHolidays(text: string): HolidayYear | null {
  const file = parsed(text);
  if (file === null || Object.keys(file).sort().join() !== 'rest,source,work,year') return null;
  const { year, rest, work } = file;
  if (typeof year !== 'number' || !Number.isInteger(year)) return null;
  if (year < holidayLimits.firstYear || year > holidayLimits.lastYear) return null;
  const source = typeof file['source'] === 'string' ? tidyText(file['source']) : '';
  if (source === '' || source.length > holidayLimits.source || textFault(source) !== null) return null;
  if (!areDays(rest, year, holidayLimits.rest) || !areDays(work, year, holidayLimits.work)) return null;
  const fits = rest.length > 0 && new Set([...rest, ...work]).size === rest.length + work.length;
  return fits ? { year, source, rest: [...rest].sort(), work: [...work].sort() } : null;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function areDays(value: unknown, year: number, most: number): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every((one) => isDayOf(one, year));
}

/** A day of that year which the calendar has: 02-30 is none. */
function isDayOf(value: unknown, year: number): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !value.startsWith(`${year}-`)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}

/** The days of a year by date, as calendars read them. */
export function holidaysOf({ rest, work }: Pick<HolidayYear, 'rest' | 'work'>): Holidays {
  return Object.fromEntries([
    ...rest.map((date) => [date, 'rest'] as const),
    ...work.map((date) => [date, 'work'] as const),
  ]);
}

/** The same back again, each in order. */
export function daysOf(holidays: Holidays): { rest: string[]; work: string[] } {
  const of = (kind: 'rest' | 'work') => Object.keys(holidays).filter((date) => holidays[date] === kind);
  return { rest: of('rest').sort(), work: of('work').sort() };
}
