import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rosterOf } from '../duty/duty-calendar.ts';
import { addDutyMinutes, defaultCalendar } from '../duty/duty-time.ts';
import { type Lane, lanes } from '../tiers/tiers.ts';
import { minute } from '../time/business-day.ts';
import { paceOf, paceRules, standBefore, unlikelyToKeep } from './pace.ts';
import { byDueTime, type Queued, queueOrder } from './queue-order.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const monday = at('2026-03-02T09:00');

/** Answers at these minutes after nine; their questions were there all the time unless said. */
const answers = (...minutes: number[]) => minutes.map((value) => ({ since: monday, at: monday + value * minute }));

describe('the pace of a host', () => {
  it('is the median of the duty minutes between answers', () => {
    expect(paceOf(defaultCalendar, answers(10, 20, 28, 50, 64))).toEqual({ minutes: 10, known: true });
    expect(paceOf(defaultCalendar, answers(10, 20, 28, 50, 64, 70))).toEqual({ minutes: 10, known: true });
  });

  it('is not known from fewer than five, and then what is usual', () => {
    expect(paceOf(defaultCalendar, answers(10, 20, 28, 50))).toEqual({ minutes: paceRules.usual, known: false });
    expect(paceOf(defaultCalendar, [])).toEqual({ minutes: paceRules.usual, known: false });
  });

  it('leaves out lunch, pauses, and the time in which nothing was asked', () => {
    // 11:55, 13:35 (ten duty minutes later); then asked at 15:00 and answered at 15:08; then asked at once, answered after 70.
    const given = [
      { since: at('2026-03-02T11:47'), at: at('2026-03-02T11:55') },
      { since: monday, at: at('2026-03-02T13:35') },
      { since: at('2026-03-02T15:00'), at: at('2026-03-02T15:08') },
      { since: at('2026-03-02T15:08'), at: at('2026-03-02T16:18') },
      { since: at('2026-03-02T17:00'), at: at('2026-03-02T17:06') },
      { since: at('2026-03-02T17:30'), at: at('2026-03-02T17:34') },
      { since: at('2026-03-02T20:00'), at: at('2026-03-02T20:30') },
    ];
    expect(paceOf(defaultCalendar, given)).toEqual({ minutes: 8, known: true });
    expect(paceOf(rosterOf([]), given).known).toBe(false);
  });
});

const question = fc.record({
  id: fc.uuid(),
  lane: fc.constantFrom(...lanes),
  dueAt: fc.integer({ min: 0, max: 200 }),
  askedAt: fc.integer({ min: 0, max: 100 }),
});

describe('what stands before a question that is about to be asked', () => {
  it('is counted as the order rule would offer it', () => {
    const now = 100;
    const open = fc.uniqueArray(question, { maxLength: 25, selector: (one) => one.id });
    const lastTwo = fc.array(fc.constantFrom<Lane>(...lanes), { maxLength: 2 });
    const mine = fc.record({ lane: fc.constantFrom(...lanes), dueAt: fc.integer({ min: now, max: 250 }) });
    fc.assert(
      fc.property(open, lastTwo, mine, (questions, last, asking) => {
        const asked: Queued = { ...asking, id: '~', askedAt: now + 1 };
        const order = queueOrder([...questions, asked], now, last);
        const earlier = order.slice(0, order.indexOf(asked));
        const count = (lane: Lane, test: (one: Queued) => boolean) =>
          questions.filter((one) => one.lane === lane && test(one)).length;
        const isBefore = (one: Queued) => byDueTime(one, asked) < 0;
        const counts = {
          pinnedOpen: count('pinned', () => true),
          pinnedBefore: count('pinned', isBefore),
          othersOpen: count('others', () => true),
          othersBefore: count('others', isBefore),
        };
        const past = (lane: Lane) => count(lane, ({ dueAt }) => dueAt < now);
        const pastDue = { pinned: past('pinned'), others: past('others') };
        expect(standBefore({ lane: asked.lane, counts, pastDue, lastTwo: last })).toEqual({
          before: earlier.length,
          allPastDue: earlier.length > 0 && earlier.every(({ dueAt }) => dueAt < now),
        });
      }),
    );
  });
});

describe('a promise', () => {
  const ground = { calendar: defaultCalendar, now: monday, dueAt: monday + 60 * minute };
  const known = { minutes: 10, known: true };

  it('is unlikely when what stands before it takes longer, and then says until when', () => {
    const line = (before: number) => ({ before, allPastDue: false });
    expect(unlikelyToKeep(known, line(6), ground)).toBeNull();
    expect(unlikelyToKeep(known, line(7), ground)).toEqual({ before: 7, expectedAt: monday + 70 * minute });
    // Three hours before lunch, then ten minutes after it.
    expect(unlikelyToKeep(known, line(19), ground)?.expectedAt).toBe(at('2026-03-02T13:40'));
  });

  it('is never unlikely when nothing stands before it, nor by an unknown pace unless all of that is past due', () => {
    const unknown = { minutes: paceRules.usual, known: false };
    expect(unlikelyToKeep({ minutes: 60, known: true }, { before: 0, allPastDue: false }, ground)).toBeNull();
    expect(unlikelyToKeep(unknown, { before: 40, allPastDue: false }, ground)).toBeNull();
    expect(unlikelyToKeep(unknown, { before: 2, allPastDue: true }, ground)).toEqual({ before: 2, expectedAt: null });
  });

  it('stays unlikely with more before it, whatever the pace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), (minutes, before) => {
        const one = unlikelyToKeep({ minutes, known: true }, { before, allPastDue: false }, ground);
        const more = unlikelyToKeep({ minutes, known: true }, { before: before + 1, allPastDue: false }, ground);
        const expected = addDutyMinutes(defaultCalendar, monday, before * minutes) ?? Infinity;
        return (one !== null) === expected > ground.dueAt && (one === null || more !== null);
      }),
    );
  });
});
