import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DayException,
  type DutyCalendar,
  dutyOfDay,
  type Holidays,
  rosterOf,
  type Shift,
} from '../duty/duty-calendar.ts';
import { dutyElapsed } from '../duty/duty-time.ts';
import { tierPromises } from '../tiers/tiers.ts';
import { dateOf, day, minute } from '../time/business-day.ts';
import { dueAfterReopening, dueTimes, guestDueTimes, minutesAfterReopening } from './due-times.ts';
import { keptBy } from './promise-record.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const hours = (weekdays: readonly number[], ...parts: [number, number][]): Shift[] =>
  weekdays.flatMap((weekday) => parts.map(([from, to]) => ({ weekday, from, to })));
const daily = rosterOf(hours([1, 2, 3, 4, 5, 6, 7], [540, 720], [810, 1260]));

describe('what a tier promises', () => {
  it.each([
    ['close' as const, '2026-11-21T11:40', '2026-11-21T14:10', '2026-11-21T21:00'],
    ['confidant' as const, '2026-11-21T13:39', '2026-11-21T13:54', '2026-11-21T21:00'],
    ['familiar' as const, '2026-11-21T09:00', '2026-11-21T14:30', '2026-11-22T21:00'],
    ['acquainted' as const, '2026-11-21T09:00', '2026-11-21T18:30', '2026-11-22T21:00'],
  ])('%s asked at %s is replied to by %s and answered by %s', (tier, asked, reply, full) => {
    expect(dueTimes(tierPromises[tier], daily, at(asked))).toMatchObject({ dueAt: at(reply), fullDueAt: at(full) });
  });

  it('never owes the full answer before the first reply', () => {
    const due = dueTimes(tierPromises.close, daily, at('2026-11-21T20:30'));
    expect(due).toMatchObject({ dueAt: at('2026-11-22T09:30'), fullDueAt: at('2026-11-22T21:00') });
  });

  it('after a reopening gives what was left, but at least a third of the promise', () => {
    const now = at('2026-11-21T15:00');
    expect(dueAfterReopening(tierPromises.close, daily, 42, now)?.dueAt).toBe(at('2026-11-21T15:42'));
    expect(dueAfterReopening(tierPromises.close, daily, 3, now)?.dueAt).toBe(at('2026-11-21T15:20'));
  });

  it('gives a guest one time after so many duty minutes, or none where there is no duty', () => {
    // 180 and 450 minutes a day: 630 on the first, 330 on the second.
    const due = at('2026-11-22T16:00');
    expect(guestDueTimes(daily, at('2026-11-21T09:00'), 960)).toEqual({ nudgeAt: due, dueAt: due, fullDueAt: due });
    expect(guestDueTimes(rosterOf([]), at('2026-11-21T09:00'), 960)).toBeNull();
    expect([minutesAfterReopening(960, 400), minutesAfterReopening(960, 12)]).toEqual([400, 320]);
  });

  it('counts early and late in duty minutes', () => {
    expect(keptBy(daily, at('2026-11-21T14:10'), at('2026-11-21T13:58'))).toEqual({ kept: true, minutes: 12 });
    expect(keptBy(daily, at('2026-11-21T14:10'), at('2026-11-21T11:50'))).toEqual({ kept: true, minutes: 50 });
    expect(keptBy(daily, at('2026-11-21T11:50'), at('2026-11-21T13:40'))).toEqual({ kept: false, minutes: 20 });
    expect(keptBy(daily, at('2026-11-21T11:50'), at('2026-11-21T11:50'))).toEqual({ kept: true, minutes: 0 });
  });
});

/** The State Council's days around the dates below. */
const holidays: Holidays = Object.fromEntries([
  ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'].map((date) => [date, 'rest'] as const),
  ...['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'].map((date) => [date, 'rest'] as const),
  ...['2026-02-14', '2026-02-28', '2026-10-10'].map((date) => [date, 'work'] as const),
  ...[1, 2, 3, 4, 5, 6, 7].map((one) => [`2026-10-0${one}`, 'rest'] as const),
]);
const week = { shifts: hours([1, 2, 3, 4, 5], [540, 720], [810, 1080]), exceptions: [], holidays };
const office: DutyCalendar = { kind: 'office', ...week };
const roster: DutyCalendar = { kind: 'roster', ...week };

describe('the clock under both calendars', () => {
  it.each([
    // Friday before the make-up Saturday: the office works on it, the roster does not.
    ['office', 'close', '2026-02-13T17:30', '2026-02-14T09:30', '2026-02-14T18:00'],
    ['roster', 'close', '2026-02-13T17:30', '2026-02-16T09:30', '2026-02-16T18:00'],
    // On the make-up Saturday itself, late: the office rests over the whole festival.
    ['office', 'close', '2026-02-14T17:30', '2026-02-24T09:30', '2026-02-24T18:00'],
    ['office', 'confidant', '2026-02-14T11:50', '2026-02-14T13:35', '2026-02-14T18:00'],
    ['roster', 'confidant', '2026-02-14T11:50', '2026-02-16T09:15', '2026-02-16T18:00'],
    // The end of September, and the first of October, a Thursday.
    ['office', 'familiar', '2026-09-30T16:00', '2026-10-08T11:00', '2026-10-08T18:00'],
    ['roster', 'familiar', '2026-09-30T16:00', '2026-10-01T11:00', '2026-10-01T18:00'],
    ['office', 'acquainted', '2026-10-01T10:00', '2026-10-09T09:30', '2026-10-09T18:00'],
    ['roster', 'acquainted', '2026-10-01T10:00', '2026-10-02T10:30', '2026-10-02T18:00'],
    // A make-up Saturday after the festival.
    ['office', 'close', '2026-10-09T17:45', '2026-10-10T09:45', '2026-10-10T18:00'],
    ['roster', 'close', '2026-10-09T17:45', '2026-10-12T09:45', '2026-10-12T18:00'],
  ] as const)('%s: %s asked at %s is replied to by %s and answered by %s', (kind, tier, asked, reply, full) => {
    expect(dueTimes(tierPromises[tier], { office, roster }[kind], at(asked))).toMatchObject({
      dueAt: at(reply),
      fullDueAt: at(full),
    });
  });

  it('an exception stands above holidays and hours of the week', () => {
    const exceptions = [
      { date: '2026-10-01', hours: [{ from: 600, to: 660 }] },
      { date: '2026-10-02', hours: [] },
    ];
    const due = (calendar: DutyCalendar) =>
      dueTimes(tierPromises.close, { ...calendar, exceptions }, at('2026-09-30T17:30'));
    expect(due(office)?.dueAt).toBe(at('2026-10-01T10:30'));
    expect(due(roster)?.dueAt).toBe(at('2026-10-01T10:30'));
    const next = (calendar: DutyCalendar) =>
      dueTimes(tierPromises.close, { ...calendar, exceptions }, at('2026-10-01T10:30'));
    expect([next(office)?.dueAt, next(roster)?.dueAt]).toEqual([at('2026-10-08T09:30'), at('2026-10-05T09:30')]);
  });
});

const anyHours = fc
  .record({ from: fc.integer({ min: 0, max: 1410 }), length: fc.integer({ min: 1, max: 600 }) })
  .map(({ from, length }) => ({ from, to: Math.min(1440, from + length) }));
const anyDate = fc.integer({ min: 0, max: 80 }).map((offset) => dateOf(at('2026-01-20T12:00') + offset * day));
const anyCalendar: fc.Arbitrary<DutyCalendar> = fc.record({
  kind: fc.constantFrom('office' as const, 'roster' as const),
  shifts: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), anyHours).map(([weekday, part]): Shift => ({ weekday, ...part })),
    { minLength: 1, maxLength: 10 },
  ),
  exceptions: fc.uniqueArray(
    fc.record({ date: anyDate, hours: fc.array(anyHours, { maxLength: 3 }) }) as fc.Arbitrary<DayException>,
    { maxLength: 6, selector: ({ date }) => date },
  ),
  holidays: fc.dictionary(anyDate, fc.constantFrom('rest' as const, 'work' as const), { maxKeys: 12 }),
});
const anyStart = fc.integer({ min: 0, max: 30 * 1440 }).map((value) => at('2026-01-25T00:00') + value * minute);
const anyPromise = fc.record({
  minutes: fc.integer({ min: 1, max: 96 }).map((fifth) => fifth * 5),
  fullAnswerDay: fc.constantFrom('same' as const, 'next' as const),
});

/** Minute by minute, as a person with the calendar before them would count. */
function walk(calendar: DutyCalendar, start: number, minutes: number): number {
  let left = minutes;
  for (let now = start; ; now += minute) {
    if (dutyOfDay(calendar, now).some(({ from, to }) => from <= now && now < to)) left -= 1;
    if (left === 0) return now + minute;
  }
}

/** Failing cases are repeated with HUIYOU_SEED. */
const seed = Number(process.env['HUIYOU_SEED'] ?? Date.now() % 2 ** 31);

describe(`due times over any calendar, seed ${seed}`, () => {
  it('lie in duty or at its end, after exactly the promised duty minutes, in this order', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyPromise, (calendar, start, promise) => {
        const due = dueTimes(promise, calendar, start);
        if (!due) return;
        const { nudgeAt, dueAt, fullDueAt } = due;
        expect(dutyElapsed(calendar, start, dueAt)).toBe(promise.minutes * minute);
        expect(dutyElapsed(calendar, start, nudgeAt)).toBe(promise.minutes * 0.8 * minute);
        for (const time of [nudgeAt, dueAt, fullDueAt]) expect(dutyElapsed(calendar, time - 1, time)).toBe(1);
        expect([start, nudgeAt, dueAt, fullDueAt]).toEqual([start, nudgeAt, dueAt, fullDueAt].sort((a, b) => a - b));
        // The full answer is due when a day's duty ends.
        expect(dutyOfDay(calendar, fullDueAt - 1).at(-1)?.to).toBe(fullDueAt);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('never come earlier for what is asked later', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyStart, anyPromise, (calendar, one, other, promise) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((start) =>
          dueTimes(promise, calendar, start),
        );
        if (!early || !late) return;
        expect(early.dueAt).toBeLessThanOrEqual(late.dueAt);
        expect(early.nudgeAt).toBeLessThanOrEqual(late.nudgeAt);
        expect(early.fullDueAt).toBeLessThanOrEqual(late.fullDueAt);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('are what counting minute by minute comes to', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyPromise, (calendar, start, promise) => {
        const due = dueTimes(promise, calendar, start);
        if (due && due.dueAt - start < 5 * day) expect(walk(calendar, start, promise.minutes)).toBe(due.dueAt);
      }),
      { seed, numRuns: 40 },
    );
  });

  it('after a reopening leave at least a third of the promise and never less than was left', () => {
    const anyLeft = fc.integer({ min: 0, max: 480 });
    fc.assert(
      fc.property(anyCalendar, anyStart, anyPromise, anyLeft, (calendar, start, promise, left) => {
        const due = dueAfterReopening(promise, calendar, left, start);
        if (!due) return;
        const given = dutyElapsed(calendar, start, due.dueAt) / minute;
        expect(given).toBe(Math.max(left, Math.ceil(promise.minutes / 3)));
      }),
      { seed, numRuns: 200 },
    );
  });
});
