import { clockOf, dateOf, daysBetween, weekdayOf } from '@huiyou/domain/time/business-day';
import {
  dayAndClock,
  dayAndClockInFull,
  type DayFacts,
  dayName,
  monthDay,
  shortDay,
  weekdayName,
} from '@huiyou/words/time';

function dayFacts(at: number, now: number): DayFacts {
  const date = dateOf(at);
  return {
    days: daysBetween(now, at),
    weekday: weekdayOf(at),
    date,
    thisYear: date.slice(0, 4) === dateOf(now).slice(0, 4),
  };
}

/** 9:00, 14:10 */
export function clock(at: number): string {
  return clockOf(at).replace(/^0/, '');
}

/** 14:10 today, else 明天 9:00, 周一 9:00, 12月2日 9:00. */
export function when(at: number, now: number): string {
  return dayAndClock(dayFacts(at, now), clock(at));
}

/** The same with 今天 said. */
export function whenInFull(at: number, now: number): string {
  return dayAndClockInFull(dayFacts(at, now), clock(at));
}

/** 明天, 周一, 12月2日, 2025年3月2日; nothing for today. */
export function dayWord(at: number, now: number): string {
  return dayName(dayFacts(at, now));
}

/** 今, 明, 周一: before an hour on a ruler that shows several days. */
export function shortDayWord(at: number, now: number): string {
  return shortDay(dayFacts(at, now));
}

/** 11月21日 and 周六. */
export function dateLine(now: number): { date: string; weekday: string } {
  return { date: monthDay(dateOf(now)), weekday: weekdayName(weekdayOf(now)) };
}

/** 2025.03.29 */
export function dottedDate(at: number): string {
  return dateOf(at).replace(/-/g, '.');
}
