import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rosterOf } from '../duty/duty-calendar.ts';
import { dutyBetween } from '../duty/duty-time.ts';
import { paceRules } from '../questions/pace.ts';
import { tiers } from '../tiers/tiers.ts';
import { day, minute, startOfDate } from '../time/business-day.ts';
import { assumedArrivals, minutesPerQuestion, scaledArrivals } from './arrivals.ts';

const monday = startOfDate('2026-03-02');
const at = (minutes: number) => monday + minutes * minute;
const office = rosterOf([1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 1080 })));
const fourWeeks = { from: monday, to: monday + 28 * day };

describe('the minutes a question takes', () => {
  const answer = (questionId: string, asked: number, given: number) => ({
    questionId,
    askedAt: at(asked),
    at: at(given),
  });

  it('are the pace of the answers, times how many a question took; with few answers what is usual', () => {
    const answers = [
      answer('a', 540, 546),
      answer('b', 600, 604),
      answer('b', 600, 608),
      answer('c', 700, 703),
      answer('d', 1070, 1440 + 545),
      answer('e', 1440 + 545, 1440 + 550),
    ];
    // 6, 4, 4, 3, 15 over a night, 5: four and a half in the middle, rounded; six answers to five questions.
    expect(minutesPerQuestion(answers, office)).toBe(6);
    expect(minutesPerQuestion(answers.slice(0, 4), office)).toBe(paceRules.usual);
  });
});

describe('an assumed rate', () => {
  it('lies evenly within duty, as many a duty day, with the tiers of the members', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.tuple(...tiers.map(() => fc.integer({ min: 0, max: 9 }))),
        (perDay, counts) => {
          const members = Object.fromEntries(tiers.map((tier, n) => [tier, counts[n]])) as Record<
            (typeof tiers)[number],
            number
          >;
          const list = assumedArrivals(fourWeeks, office, perDay, members);
          const all = counts.reduce((sum, count) => sum + count, 0);
          expect(list).toHaveLength(20 * perDay);
          for (const { askedAt } of list) expect(dutyBetween(office, askedAt, askedAt + 1)).toHaveLength(1);
          expect(list.every(({ askedAt }, n) => n === 0 || (list[n - 1]?.askedAt ?? 0) <= askedAt)).toBe(true);
          for (const tier of all === 0 ? [] : tiers) {
            const wanted = (members[tier] / all) * list.length;
            expect(Math.abs(list.filter((one) => one.tier === tier).length - wanted)).toBeLessThan(2);
          }
        },
      ),
    );
  });
});

describe('with more or fewer members', () => {
  it('there are as many times the questions, in order, each of a tier that was asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.double({ min: 0, max: 6, noNaN: true }), (count, factor) => {
        const list = Array.from({ length: count }, (_, n) => ({ askedAt: at(n * 7), tier: tiers[n % 4] ?? 'close' }));
        const found = scaledArrivals(list, factor);
        expect(Math.abs(found.length - count * factor)).toBeLessThanOrEqual(1);
        expect(found.every(({ askedAt }, n) => n === 0 || (found[n - 1]?.askedAt ?? 0) <= askedAt)).toBe(true);
      }),
    );
  });

  it('the same number leaves everything as it is', () => {
    const list = Array.from({ length: 9 }, (_, n) => ({ askedAt: at(n * n), tier: tiers[n % 4] ?? 'close' }));
    expect(scaledArrivals(list, 1)).toEqual(list);
  });
});
