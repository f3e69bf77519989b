import { dateOf, day, minute, startOfDate, startOfDay } from '../time/business-day.ts';
import {
  type DayException,
  type DayReason,
  dayReason,
  type DutyCalendar,
  dutyOfDay,
  dutyWithinDays,
  type Hours,
  hoursOfDayFit,
  type Interval,
} from './duty-calendar.ts';
import { hoursFit } from './weekly-hours.ts';

/** What is saved of a calendar; holidays are the whole brand's. */
export type Week = Pick<DutyCalendar, 'kind' | 'shifts' | 'exceptions'>;

export const weekLimits = { shifts: 42, exceptions: 120, hoursADay: 6, daysAhead: 366, shownDays: 28 } as const;

/** A calendar in order, without days that are over: what two people wrote alike is then alike. */
export function tidyWeek({ kind, shifts, exceptions }: Week, now: number): Week {
  const today = dateOf(now);
  return {
    kind,
    shifts: shifts
      .map(({ weekday, from, to }) => ({ weekday, from, to }))
      .sort((a, b) => a.weekday - b.weekday || a.from - b.from),
    exceptions: exceptions
      .filter(({ date }) => date >= today)
      .map(({ date, hours }) => ({ date, hours: inOrder(hours) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function inOrder(hours: readonly Hours[]): Hours[] {
  return hours.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
}

/**
 * Why a calendar cannot be saved at `now`, or null. Hours of a day end after they begin and do not overlap; a day that
 * differs is named once and lies within a year. One that is over by now is no fault if it was saved before.
 */
export function weekFault(
  { shifts, exceptions }: Week,
  saved: readonly DayException[],
  now: number,
): 'hours-unfit' | 'dates-unfit' | null {
  if (!hoursFit(shifts) || !exceptions.every(({ hours }) => hoursOfDayFit(hours))) return 'hours-unfit';
  if (new Set(exceptions.map(({ date }) => date)).size !== exceptions.length) return 'dates-unfit';
  const known = new Set(saved.map(({ date }) => date));
  const fits = exceptions.every(({ date }) => dateFits(date, now) || (date < dateOf(now) && known.has(date)));
  return fits ? null : 'dates-unfit';
}

/** Whether a day that differs may be named at `now`: today, or within 366 days. */
export function dateFits(date: string, now: number): boolean {
  return date >= dateOf(now) && startOfDate(date) <= startOfDay(now) + weekLimits.daysAhead * day;
}

/**
 * Whether noted absences cover the fourteen days without duty, from tomorrow on: what is left of today matters to
 * nobody who is off from tomorrow.
 */
export function absencesCover(absences: readonly Interval[], now: number): boolean {
  const until = now + dutyWithinDays * day;
  let covered = startOfDay(now) + day;
  for (const { from, to } of [...absences].sort((a, b) => a.from - b.from)) {
    if (from > covered) return false;
    covered = Math.max(covered, to);
  }
  return covered >= until;
}

export type ShownDay = { date: string; hours: Hours[]; reason: DayReason };

/** The next four weeks as people will see them, today first. */
export function daysAhead(calendar: DutyCalendar, now: number): ShownDay[] {
  return Array.from({ length: weekLimits.shownDays }, (_, index) => {
    const midnight = startOfDay(now) + index * day;
    const date = dateOf(midnight);
    const hours = dutyOfDay(calendar, midnight).map(({ from, to }) => ({
      from: (from - midnight) / minute,
      to: (to - midnight) / minute,
    }));
    return { date, hours, reason: dayReason(calendar, date) };
  });
}
