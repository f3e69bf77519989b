import { dateOf } from '@huiyou/domain/time/business-day';

const partsOf = (at: number): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = dateOf(at).split('-').map(Number);
  return [year, month, day];
};

/** Whole months between two instants, by the calendar. */
export function monthsBetween(from: number, to: number): number {
  const [year, month, day] = partsOf(from);
  const [nowYear, nowMonth, nowDay] = partsOf(to);
  return Math.max(0, (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0));
}

/** How many years it is to the day, or null on any other day. */
export function anniversaryOn(since: number, now: number): number | null {
  const [year, month, day] = partsOf(since);
  const [nowYear, nowMonth, nowDay] = partsOf(now);
  return nowYear > year && nowMonth === month && nowDay === day ? nowYear - year : null;
}

/** 11.02 this year, 2025.11.02 of another. */
export function shortDate(on: string, now: number): string {
  const dotted = on.replace(/-/g, '.');
  return on.slice(0, 4) === dateOf(now).slice(0, 4) ? dotted.slice(5) : dotted;
}
