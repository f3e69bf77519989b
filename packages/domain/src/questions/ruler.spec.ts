import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rosterOf, type Shift } from '../duty/duty-calendar.ts';
import { dutyBetween, dutyElapsed } from '../duty/duty-time.ts';
import { dateOf, minute } from '../time/business-day.ts';
import { dueTimes } from './due-times.ts';
import { drawRuler, promiseCount, type PromiseClock } from './ruler.ts';

const hour = 60 * minute;
const at = (clock: string, date = '2026-11-21') => Date.parse(`${date}T${clock}:00+08:00`);
/** Every day 9–12 and 13:30–21. */
const roster: Shift[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1260 },
]);

function clockOfQuestion(
  startedAt: number,
  minutes: number,
  now: number,
  doneAt?: number,
  shifts = roster,
): PromiseClock {
  const calendar = rosterOf(shifts);
  const due = dueTimes({ minutes, fullAnswerDay: 'same' }, calendar, startedAt);
  if (!due) throw new Error('the roster has duty');
  return {
    startedAt,
    dueAt: due.dueAt,
    windows: dutyBetween(calendar, startedAt - hour, due.dueAt + 3 * hour),
    now,
    doneAt,
  };
}

const rounded = (parts: { from: number; to: number }[]) =>
  parts.map(({ from, to }) => [Number(from.toFixed(2)), Number(to.toFixed(2))]);

describe('asked at 11:40 with sixty minutes, lunch from 12:00 to 13:30', () => {
  const clock = clockOfQuestion(at('11:40'), 60, at('13:52'));
  const drawing = drawRuler(clock);

  test('shows 11 to 16 and every hour of it', () => {
    expect(drawing.labels.map((label) => label.hour)).toEqual([11, 12, 13, 14, 15, 16]);
    expect(drawing.labels.map((label) => label.at)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(drawing.ticks).toHaveLength(11);
  });
  test('has run before and after lunch, rested in it, and is due at 14:10', () => {
    expect(rounded(drawing.run)).toEqual([
      [13.33, 20],
      [50, 57.33],
    ]);
    expect(rounded(drawing.left)).toEqual([[57.33, 63.33]]);
    expect(rounded(drawing.rest)).toEqual([[20, 50]]);
    expect(drawing.now).toBeCloseTo(57.33, 1);
    expect(drawing.due).toBeCloseTo(63.33, 1);
  });
  test('counts 42 minutes, 18 are left, and it is running', () => {
    expect(promiseCount(clock)).toEqual({ tone: 'running', counted: 42, left: 18, late: 0 });
  });
});

test.each([
  ['at lunch the clock rests', '12:40', undefined, { tone: 'stopped', counted: 20, left: 40, late: 0 }],
  ['past four fifths it is soon due', '13:58', undefined, { tone: 'soon', counted: 48, left: 12, late: 0 }],
  ['on the due minute itself nothing is broken', '14:10', undefined, { tone: 'soon', counted: 60, left: 0, late: 0 }],
  ['past due it is broken', '15:22', undefined, { tone: 'broken', counted: 60, left: 0, late: 72 }],
  ['answered early it is kept', '14:38', '13:58', { tone: 'kept', counted: 48, left: 12, late: 0 }],
  ['answered late it stays broken', '18:00', '14:40', { tone: 'broken', counted: 60, left: 0, late: 30 }],
] as const)('%s', (_, now, done, expected) => {
  expect(promiseCount(clockOfQuestion(at('11:40'), 60, at(now), done && at(done)))).toEqual(expected);
});

test('a night is folded and the next day is named', () => {
  const drawing = drawRuler(clockOfQuestion(at('20:30'), 60, at('20:40')));
  const folded = drawing.rest[0];
  expect(drawing.rest).toHaveLength(1);
  expect(((folded?.to ?? 0) - (folded?.from ?? 0)) / 100).toBeLessThan(0.25);
  expect(drawing.labels.flatMap((label) => label.instant ?? []).map(dateOf)).toEqual(['2026-11-21', '2026-11-22']);
});

const shift = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 1380 }),
    length: fc.integer({ min: 30, max: 600 }),
  })
  .map(({ weekday, from, length }) => ({ weekday, from, to: Math.min(from + length, 1440) }));
const asked = fc.record({
  shifts: fc.array(shift, { minLength: 3, maxLength: 14 }),
  startedAt: fc.integer({ min: at('00:00'), max: at('00:00', '2026-12-05') }),
  minutes: fc.constantFrom(15, 30, 60, 240, 480),
  waited: fc.integer({ min: 0, max: 6 * 24 * 60 }),
  done: fc.option(fc.integer({ min: 0, max: 6 * 24 * 60 }), { nil: undefined }),
});
type AskedCase = { shifts: Shift[]; startedAt: number; minutes: number; waited: number; done: number | undefined };

function caseOf({ shifts, startedAt, minutes, waited, done }: AskedCase): PromiseClock | null {
  if (!dueTimes({ minutes, fullAnswerDay: 'same' }, rosterOf(shifts), startedAt)) return null;
  const doneAt = done === undefined ? undefined : startedAt + Math.min(done, waited) * minute;
  return clockOfQuestion(startedAt, minutes, startedAt + waited * minute, doneAt, shifts);
}

describe('over random rosters, promises and instants', () => {
  test('everything drawn lies on the ruler and in order', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const clock = caseOf(given);
        if (!clock) return;
        const { run, left, rest, due, now, ticks, labels } = drawRuler(clock);
        const parts = [...run, ...left, ...rest];
        for (const { from, to } of parts) expect(from >= 0 && from < to && to <= 100).toBe(true);
        for (const place of [due, now ?? 0, ...ticks.map((tick) => tick.at), ...labels.map((label) => label.at)])
          expect(place >= 0 && place <= 100).toBe(true);
        const ordered = [...parts].sort((a, b) => a.from - b.from);
        ordered.forEach((part, index) =>
          expect(part.from).toBeGreaterThanOrEqual((ordered[index - 1]?.to ?? 0) - 1e-6),
        );
        for (const list of [ticks, labels])
          list.forEach((mark, index) => expect(mark.at).toBeGreaterThan(list[index - 1]?.at ?? -1));
      }),
      { numRuns: 600 },
    );
  });

  test('an hour is never a sliver, and labels never touch', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const clock = caseOf(given);
        if (!clock) return;
        const { ticks, labels } = drawRuler(clock);
        const hours = ticks.filter((tick) => !tick.half);
        hours.forEach((tick, index) => {
          const before = hours[index - 1];
          if (before) expect(tick.at - before.at).toBeGreaterThan(100 / 14 - 0.01);
        });
        labels.forEach((label, index) => {
          const before = labels[index - 1];
          if (before) expect(label.at - before.at).toBeGreaterThan(6.9);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('minutes add up to the promise, and what is counted is duty', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const clock = caseOf(given);
        if (!clock) return;
        const { counted, left, tone } = promiseCount(clock);
        const until = Math.min(clock.doneAt ?? clock.now, clock.dueAt);
        expect(counted + left).toBe(given.minutes);
        expect(counted).toBe(Math.floor(dutyElapsed(rosterOf(given.shifts), clock.startedAt, until) / minute));
        if (clock.doneAt === undefined) expect(tone === 'broken').toBe(clock.now > clock.dueAt);
        else expect(tone).toBe(clock.doneAt <= clock.dueAt ? 'kept' : 'broken');
      }),
      { numRuns: 600 },
    );
  });
});
