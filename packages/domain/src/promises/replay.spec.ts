import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DutyCalendar, rosterOf, type Shift } from '../duty/duty-calendar.ts';
import { dutyBetween } from '../duty/duty-time.ts';
import { dueTimes } from '../questions/due-times.ts';
import { nextInQueue, type Queued } from '../questions/queue-order.ts';
import { type Lane, type TierPromises, tierPromises, tiers } from '../tiers/tiers.ts';
import { day, minute, startOfDate } from '../time/business-day.ts';
import { type Arrival, replay } from './replay.ts';

const monday = startOfDate('2026-03-02');
const at = (minutes: number) => monday + minutes * minute;
const office = rosterOf([1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 1080 })));

/** A host who looks up every minute of duty: the slow way, by instants and with the whole queue in hand. */
function byTheMinute(arrivals: readonly Arrival[], calendar: DutyCalendar, promises: TierPromises, pace: number) {
  const asked = arrivals.flatMap((one, index) => {
    const due = dueTimes(promises[one.tier], calendar, one.askedAt);
    return due ? [{ id: `${index}`.padStart(4, '0'), lane: promises[one.tier].lane, ...one, dueAt: due.dueAt }] : [];
  });
  let open: Queued[] = [...asked];
  let lastTwo: Lane[] = [];
  let busy: { left: number; dueAt: number } | null = null;
  let kept = 0;
  const onDuty = dutyBetween(calendar, monday, monday + 80 * day).flatMap(({ from, to }) =>
    Array.from({ length: (to - from) / minute }, (_, n) => from + n * minute),
  );
  for (const now of onDuty) {
    if (open.length === 0 && !busy) break;
    while (!busy) {
      const taken: Queued | null = nextInQueue(
        open.filter((one) => one.askedAt <= now),
        now,
        lastTwo,
      );
      if (!taken) break;
      open = open.filter((one) => one !== taken);
      lastTwo = [...lastTwo, taken.lane];
      if (pace > 0) busy = { left: pace, dueAt: taken.dueAt };
      else if (now <= taken.dueAt) kept += 1;
    }
    if (!busy) continue;
    busy.left -= 1;
    if (busy.left > 0) continue;
    if (now + minute <= busy.dueAt) kept += 1;
    busy = null;
  }
  return { questions: arrivals.length, kept };
}

const arrivalsIn = (days: number, most: number) =>
  fc
    .array(fc.record({ askedAt: fc.integer({ min: 0, max: days * 1440 }).map(at), tier: fc.constantFrom(...tiers) }), {
      maxLength: most,
    })
    .map((list) => list.sort((a, b) => a.askedAt - b.askedAt));

const calendars = fc
  .array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1400 }),
      length: fc.integer({ min: 1, max: 300 }),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ weekday, from, length }): Shift => ({ weekday, from, to: Math.min(1440, from + length) })))
  .map(rosterOf);

const promisesOf = fc
  .tuple(...tiers.map(() => fc.tuple(fc.integer({ min: 5, max: 200 }), fc.constantFrom<Lane>('pinned', 'others'))))
  .map(
    (list) =>
      Object.fromEntries(
        tiers.map((tier, index) => {
          const [minutes, lane] = list[index] ?? [60, 'others' as const];
          return [tier, { minutes, lane, fullAnswerDay: 'same' }];
        }),
      ) as unknown as TierPromises,
  );

describe('a replay', () => {
  it('answers in the order of the queue: pinned first, and after two of them one that is past due', () => {
    const asked = (minutes: number, tier: Arrival['tier']) => ({ askedAt: at(minutes), tier });
    // At nine: one that fell due on Friday would be; here the others fall due after five minutes, by the time two are answered.
    const promises = { ...tierPromises, acquainted: { ...tierPromises.acquainted, minutes: 5 } };
    const arrivals = [asked(540, 'acquainted'), ...[541, 542, 543].map((time) => asked(time, 'confidant'))];
    const ground = { calendar: office, promises, minutesPerAnswer: 4 };
    expect(replay(arrivals, ground)).toEqual({ questions: 4, kept: 4 });
    // Ten minutes each: the fourth is pinned and waits thirty minutes, ten of them for one that was past due.
    const late = [asked(541, 'acquainted'), ...[540, 541, 541].map((time) => asked(time, 'confidant'))];
    late.sort((a, b) => a.askedAt - b.askedAt);
    const slow = { calendar: office, promises: { ...promises, confidant: { ...promises.confidant, minutes: 35 } } };
    expect(replay(late, { ...slow, minutesPerAnswer: 10 })).toEqual({ questions: 4, kept: 2 });
  });

  it('counts duty only: what is asked at night is answered in the morning', () => {
    const arrivals = [{ askedAt: at(1200), tier: 'confidant' as const }];
    expect(replay(arrivals, { calendar: office, promises: tierPromises, minutesPerAnswer: 15 }).kept).toBe(1);
    expect(replay(arrivals, { calendar: office, promises: tierPromises, minutesPerAnswer: 16 }).kept).toBe(0);
  });

  it('keeps nothing without duty, and knows an empty record', () => {
    const ground = { calendar: rosterOf([]), promises: tierPromises, minutesPerAnswer: 1 };
    expect(replay([{ askedAt: at(0), tier: 'close' }], ground)).toEqual({ questions: 1, kept: 0 });
    expect(replay([], ground)).toEqual({ questions: 0, kept: 0 });
  });
});

describe('for any questions, calendar, promises and pace', () => {
  it('a replay comes to what a host would who looks up every minute', () => {
    fc.assert(
      fc.property(
        arrivalsIn(4, 14),
        calendars,
        promisesOf,
        fc.integer({ min: 0, max: 90 }),
        (list, calendar, promises, pace) => {
          const ground = { calendar, promises, minutesPerAnswer: pace };
          expect(replay(list, ground)).toEqual(byTheMinute(list, calendar, promises, pace));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('who needs no time keeps everything that has duty', () => {
    fc.assert(
      fc.property(arrivalsIn(28, 60), calendars, promisesOf, (list, calendar, promises) => {
        const promised = list.filter(({ askedAt, tier }) => dueTimes(promises[tier], calendar, askedAt));
        return replay(list, { calendar, promises, minutesPerAnswer: 0 }).kept === promised.length;
      }),
    );
  });

  /**
   * For one question more or less it need not hold: who is slower may take up another one next. Over many records it
   * does, and where all questions are promised the same it always does.
   */
  it('who is slower keeps no more: always under one promise, and on average under several', () => {
    const pace = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }));
    let [fast, slow] = [0, 0];
    fc.assert(
      fc.property(arrivalsIn(3, 60), calendars, promisesOf, pace, (list, calendar, promises, [quick, more]) => {
        const kept = (minutesPerAnswer: number, given: TierPromises) =>
          replay(list, { calendar, promises: given, minutesPerAnswer }).kept;
        fast += kept(quick, promises);
        slow += kept(quick + more, promises);
        const one = Object.fromEntries(tiers.map((tier) => [tier, promises.close])) as unknown as TierPromises;
        return kept(quick + more, one) <= kept(quick, one);
      }),
    );
    expect(slow).toBeLessThan(fast);
  });

  it('two hundred hosts with a hundred questions a day over four weeks are replayed within seconds', () => {
    const list = Array.from(
      { length: 2800 },
      (_, n): Arrival => ({
        askedAt: at(Math.floor((n * 28 * 1440) / 2800)),
        tier: tiers[n % 4] ?? 'close',
      }),
    );
    const started = performance.now();
    let kept = 0;
    for (let host = 0; host < 200; host += 1) {
      kept += replay(list, { calendar: office, promises: tierPromises, minutesPerAnswer: 4 }).kept;
    }
    expect(kept).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
