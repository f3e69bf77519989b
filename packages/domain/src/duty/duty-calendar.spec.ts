import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, day, minute, minuteOfDay, startOfDate, weekdayOf } from '../time/business-day.ts';
import {
  calendarKinds,
  type DayException,
  dayReason,
  type DutyCalendar,
  dutyOfDay,
  dutyWithinDays,
  hasDutyAhead,
  type Holidays,
  missingHolidayYear,
  type Shift,
} from './duty-calendar.ts';
import { addDutyMinutes, dutyBetween, dutyElapsed } from './duty-time.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const holidays: Holidays = {
  '2026-02-14': 'work',
  '2026-02-28': 'work',
  '2026-10-10': 'work',
  '2026-09-20': 'work',
  ...Object.fromEntries(
    ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((date) => [`2026-02-${date}`, 'rest' as const]),
  ),
  ...Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((date) => [`2026-10-0${date}`, 'rest' as const])),
};
const weekdays: Shift[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1080 },
]);
const office: DutyCalendar = { kind: 'office', shifts: weekdays, exceptions: [], holidays };
const roster: DutyCalendar = { ...office, kind: 'roster' };

describe('public holidays', () => {
  it.each([
    ['an office works on the make-up Saturday 2026-02-14', office, '2026-02-14T09:30', 60, '2026-02-14T10:30'],
    ['and rests until the holidays are over', office, '2026-02-14T17:30', 60, '2026-02-24T09:30'],
    ['a roster knows neither', roster, '2026-02-14T09:30', 60, '2026-02-16T10:00'],
    ['a roster goes on through the holidays', roster, '2026-02-16T11:30', 60, '2026-02-16T14:00'],
    ['an office rests on 2026-10-01', office, '2026-10-01T10:00', 15, '2026-10-08T09:15'],
    ['a roster does not', roster, '2026-10-01T10:00', 15, '2026-10-01T10:15'],
    ['the clock of an office waits from September into October', office, '2026-09-30T17:50', 60, '2026-10-08T09:50'],
    ['and over the end of a month without holidays', office, '2026-06-30T17:50', 60, '2026-07-01T09:50'],
    ['the make-up Saturday after it counts', office, '2026-10-09T17:30', 60, '2026-10-10T09:30'],
  ])('%s', (_, calendar, asked, minutes, due) => {
    expect(addDutyMinutes(calendar, at(asked), minutes)).toBe(at(due));
  });

  it('a day that differs stands above a holiday and above a make-up workday', () => {
    const exceptions = [
      { date: '2026-10-01', hours: [{ from: 600, to: 660 }] },
      { date: '2026-10-10', hours: [] },
    ];
    const calendar = { ...office, exceptions };
    expect(addDutyMinutes(calendar, at('2026-09-30T17:50'), 30)).toBe(at('2026-10-01T10:20'));
    expect(dutyOfDay(calendar, at('2026-10-10T12:00'))).toEqual([]);
    expect(['2026-10-01', '2026-10-02', '2026-10-10', '2026-10-12'].map((date) => dayReason(calendar, date))).toEqual([
      'exception',
      'holiday',
      'exception',
      'week',
    ]);
    expect(dayReason(office, '2026-10-10')).toBe('make-up');
    expect(dayReason(roster, '2026-10-10')).toBe('week');
  });

  it('a year is asked for from November before it', () => {
    expect(missingHolidayYear([2025, 2026], at('2026-10-31T23:59'))).toBeNull();
    expect(missingHolidayYear([2025, 2026], at('2026-11-01T00:00'))).toBe(2027);
    expect(missingHolidayYear([2025, 2026, 2027], at('2026-12-31T23:59'))).toBeNull();
    expect(missingHolidayYear([2025], at('2026-03-01T00:00'))).toBe(2026);
  });
});

const hours = fc
  .record({ from: fc.integer({ min: 0, max: 1430 }), length: fc.integer({ min: 1, max: 700 }) })
  .map(({ from, length }) => ({ from, to: Math.min(1440, from + length) }));
const shifts = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hours }).map(({ weekday, hours: of }) => ({ weekday, ...of })),
  { maxLength: 8 },
);
const date = fc
  .integer({ min: 0, max: 39 })
  .map((after) => dateOf(startOfDate('2026-02-01') + after * day + 12 * 60 * minute));
const exceptions = fc.uniqueArray(fc.record({ date, hours: fc.array(hours, { maxLength: 3 }) }), {
  maxLength: 5,
  selector: (one) => one.date,
});
const calendars = fc.record({
  kind: fc.constantFrom(...calendarKinds),
  shifts,
  exceptions,
  holidays: fc.dictionary(date, fc.constantFrom('rest' as const, 'work' as const), { maxKeys: 8 }),
});
const instant = fc.integer({ min: 0, max: 14 * 1440 }).map((after) => startOfDate('2026-02-01') + after * minute);

/** Whether this minute is duty, said anew and slowly. */
function isDuty(calendar: DutyCalendar, now: number): boolean {
  const today = dateOf(now);
  const within = (list: readonly { from: number; to: number }[]) =>
    list.some(({ from, to }) => from <= minuteOfDay(now) && minuteOfDay(now) < to);
  const own: DayException | undefined = calendar.exceptions.find((one) => one.date === today);
  if (own) return within(own.hours);
  const of = (weekday: number) => calendar.shifts.filter((shift) => shift.weekday === weekday);
  const mark = calendar.kind === 'office' ? calendar.holidays[today] : undefined;
  if (mark === 'rest') return false;
  if (mark !== 'work' || of(weekdayOf(now)).length > 0) return within(of(weekdayOf(now)));
  const first = [1, 2, 3, 4, 5, 6, 7].find((weekday) => of(weekday).length > 0);
  return first !== undefined && within(of(first));
}

describe('for any calendar, minute by minute', () => {
  it('the clock runs exactly while there is duty, and a promise falls due at its last minute', () => {
    fc.assert(
      fc.property(calendars, instant, fc.integer({ min: 1, max: 300 }), (calendar, start, minutes) => {
        let [left, now] = [minutes, start];
        const end = start + 20 * day;
        for (; left > 0 && now < end; now += minute) if (isDuty(calendar, now)) left -= 1;
        expect(dutyElapsed(calendar, start, now)).toBe((minutes - left) * minute);
        if (left === 0) expect(addDutyMinutes(calendar, start, minutes)).toBe(now);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('duty is the same whichever day it is looked at from', () => {
    fc.assert(
      fc.property(calendars, instant, (calendar, now) => {
        expect(dutyBetween(calendar, now, now + minute).length === 1).toBe(isDuty(calendar, now));
      }),
    );
  });

  it('there is duty ahead when one of the next fourteen days has a minute of it', () => {
    fc.assert(
      fc.property(calendars, instant, (calendar, now) => {
        let found = false;
        for (let at = now; !found && at < now + dutyWithinDays * day; at += minute) found = isDuty(calendar, at);
        expect(hasDutyAhead(calendar, now)).toBe(found);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
