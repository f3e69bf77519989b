import type { Reply } from '@huiyou/contracts/api';
import { type CalendarKind, type Hours, hoursOfDayFit } from '@huiyou/domain/duty/duty-calendar';
import { weekLimits } from '@huiyou/domain/duty/week';

export type Calendar = Reply<'GET /duty'>;
export type Week = Pick<Calendar, 'kind' | 'shifts' | 'exceptions'>;

/** A calendar as it is edited: the hours of each weekday, Monday first, and the days that differ. */
export type WeekDraft = { kind: CalendarKind; week: Hours[][]; exceptions: { date: string; hours: Hours[] }[] };
export type HoursFault = 'ends-first' | 'overlap';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const endOfDay = 1440;

/** What is saved, ready to be edited. */
export function draftOf({ kind, shifts, exceptions }: Week): WeekDraft {
  const hoursOn = (weekday: number) =>
    inOrder(shifts.filter((shift) => shift.weekday === weekday).map(({ from, to }) => ({ from, to })));
  return { kind, week: weekdays.map(hoursOn), exceptions: exceptions.map(({ date, hours }) => ({ date, hours })) };
}

/** What was edited, as the wire wants it. */
export function weekOf({ kind, week, exceptions }: WeekDraft): Week {
  return {
    kind,
    shifts: week.flatMap((hours, index) => inOrder(hours).map(({ from, to }) => ({ weekday: index + 1, from, to }))),
    exceptions: [...exceptions]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, hours }) => ({ date, hours: inOrder(hours) })),
  };
}

const inOrder = (hours: readonly Hours[]): Hours[] => [...hours].sort((a, b) => a.from - b.from);

/** Why the hours of one day cannot stand, or null. */
export function hoursFault(hours: readonly Hours[]): HoursFault | null {
  if (hours.some(({ from, to }) => to <= from)) return 'ends-first';
  return hoursOfDayFit(hours) ? null : 'overlap';
}

/** Whether every day of it can stand. */
export function draftStands({ week, exceptions }: WeekDraft): boolean {
  return [...week, ...exceptions.map(({ hours }) => hours)].every((hours) => hoursFault(hours) === null);
}

/** The hours of a day with one more interval, after a rest; the same when the day is full. */
export function withMoreHours(hours: readonly Hours[]): Hours[] {
  const last = Math.max(0, ...hours.map(({ to }) => to));
  if (hours.length === 0) return [{ from: 540, to: 720 }];
  const from = Math.min(last + 90, endOfDay - 60);
  if (hours.length >= weekLimits.hoursADay || from < last) return [...hours];
  return [...hours, { from, to: Math.min(from + 240, endOfDay) }];
}

/** The hours of one weekday on others as well. Monday is 1. */
export function copyDay(draft: WeekDraft, from: number, to: readonly number[]): WeekDraft {
  const hours = draft.week[from - 1] ?? [];
  return { ...draft, week: draft.week.map((own, index) => (to.includes(index + 1) ? [...hours] : own)) };
}

/** 'HH:MM' of a time field; an end at midnight is written 00:00 there. */
export function timeText(minutes: number): string {
  const shown = minutes % endOfDay;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** The minutes of a time field, or null while it is not whole. */
export function minutesOf(text: string, end: boolean): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return end && total === 0 ? endOfDay : total;
}
