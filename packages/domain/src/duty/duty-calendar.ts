import { dateOf, day, minute, startOfDay, weekdayOf } from '../time/business-day.ts';

/** One weekly duty interval: ISO weekday, minutes since midnight in Shanghai, `from` < `to` ≤ 1440. */
export type Shift = { weekday: number; from: number; to: number };

/** Hours of one day, in minutes since midnight in Shanghai. */
export type Hours = { from: number; to: number };

/** Half-open interval of epoch milliseconds. */
export type Interval = { from: number; to: number };

/** A date 'YYYY-MM-DD' with hours of its own; without any it is off. */
export type DayException = { date: string; hours: readonly Hours[] };

/** Public holidays that rest and make-up workdays, by date 'YYYY-MM-DD', as the State Council announces them. */
export type Holidays = Readonly<Record<string, 'rest' | 'work'>>;

/** An office rests on public holidays and works on make-up workdays; a roster says itself when there is duty (P3). */
export const calendarKinds = ['office', 'roster'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** When a host is on duty: weekly hours, the days that differ, and the holidays an office keeps. */
export type DutyCalendar = {
  kind: CalendarKind;
  shifts: readonly Shift[];
  exceptions: readonly DayException[];
  holidays: Holidays;
};

/** A calendar of weekly shifts alone. */
export function rosterOf(shifts: readonly Shift[]): DutyCalendar {
  return { kind: 'roster', shifts, exceptions: [], holidays: {} };
}

/**
 * The hours of the day that contains `at`, unsorted. An exception stands above everything; in an office a public holiday
 * rests and a make-up workday has the hours of the first weekday with duty, because it replaces one.
 */
function hoursOn(calendar: DutyCalendar, at: number): readonly Hours[] {
  const { kind, shifts, exceptions, holidays } = calendar;
  const date = dateOf(at);
  const exception = exceptions.find((one) => one.date === date);
  if (exception) return exception.hours;
  const mark = kind === 'office' ? holidays[date] : undefined;
  if (mark === 'rest') return [];
  const weekday = weekdayOf(at);
  const own = shifts.filter((shift) => shift.weekday === weekday);
  return mark === 'work' && own.length === 0 ? firstWorkday(shifts) : own;
}

function firstWorkday(shifts: readonly Shift[]): Shift[] {
  const first = Math.min(...shifts.map((shift) => shift.weekday));
  return shifts.filter((shift) => shift.weekday === first);
}

/** The duty intervals of the calendar day that contains `at`, in order, touching ones joined. */
export function dutyOfDay(calendar: DutyCalendar, at: number): Interval[] {
  const midnight = startOfDay(at);
  const hours = [...hoursOn(calendar, at)].sort((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const part of hours) {
    const next = { from: midnight + part.from * minute, to: midnight + part.to * minute };
    const last = joined[joined.length - 1];
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push(next);
  }
  return joined;
}

/** Why a day has the hours it has, for the page that shows the week. */
export type DayReason = 'exception' | 'holiday' | 'make-up' | 'week';

/** The reason for the hours of a date 'YYYY-MM-DD'. */
export function dayReason({ kind, exceptions, holidays }: DutyCalendar, date: string): DayReason {
  if (exceptions.some((one) => one.date === date)) return 'exception';
  const mark = kind === 'office' ? holidays[date] : undefined;
  if (mark === undefined) return 'week';
  return mark === 'rest' ? 'holiday' : 'make-up';
}

/** A calendar needs a duty minute within so many days, or an absence that covers them (P3). */
export const dutyWithinDays = 14;

/** Whether there is a duty minute from `now` on within fourteen days (P3: a calendar without one is refused). */
export function hasDutyAhead(calendar: DutyCalendar, now: number): boolean {
  for (let midnight = startOfDay(now); midnight < now + dutyWithinDays * day; midnight += day) {
    const found = dutyOfDay(calendar, midnight).some(({ from, to }) => to > now && from < now + dutyWithinDays * day);
    if (found) return true;
  }
  return false;
}

/** Whether hours of one day can stand: each ends after it begins within the day, and none overlap. Touching ones may. */
export function hoursOfDayFit(hours: readonly Hours[]): boolean {
  const sorted = [...hours].sort((a, b) => a.from - b.from);
  return sorted.every(({ from, to }, index) => {
    const before = sorted[index - 1];
    return from >= 0 && from < to && to <= 1440 && (!before || before.to <= from);
  });
}

/** A holiday year is missing from November on, when offices plan January: the year to ask for, or null (P3). */
export function missingHolidayYear(years: readonly number[], now: number): number | null {
  const [year = 0, month = 0] = dateOf(now).split('-').map(Number);
  if (!years.includes(year)) return year;
  return month >= 11 && !years.includes(year + 1) ? year + 1 : null;
}
