import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Lane, lanes } from '../tiers/tiers.ts';
import { byDueTime, mostAhead, nextInQueue, type Queued, queueOrder } from './queue-order.ts';

const question = fc.record({
  id: fc.uuid(),
  lane: fc.constantFrom(...lanes),
  dueAt: fc.integer({ min: 0, max: 200 }),
  askedAt: fc.integer({ min: 0, max: 100 }),
});
const open = fc.uniqueArray(question, { maxLength: 25, selector: (one) => one.id });
const lastTwo = fc.array(fc.constantFrom<Lane>(...lanes), { maxLength: 4 });
const now = 100;

const q = (id: string, lane: Lane, dueAt: number, askedAt = 0): Queued => ({ id, lane, dueAt, askedAt });

describe('the order of the queue', () => {
  it('answers pinned questions first, each lane by due time, then asking time, then id', () => {
    const order = queueOrder(
      [q('d', 'others', 150), q('b', 'pinned', 180), q('c', 'others', 140, 5), q('a', 'others', 140, 4)],
      now,
      [],
    );
    expect(order.map((one) => one.id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('after two pinned answers a past-due one goes first, and only a past-due one', () => {
    const pinned = [q('p1', 'pinned', 120), q('p2', 'pinned', 130)];
    expect(nextInQueue([...pinned, q('late', 'others', 90)], now, ['pinned', 'pinned'])?.id).toBe('late');
    expect(nextInQueue([...pinned, q('late', 'others', 90)], now, ['others', 'pinned'])?.id).toBe('p1');
    expect(nextInQueue([...pinned, q('soon', 'others', 101)], now, ['pinned', 'pinned'])?.id).toBe('p1');
  });

  it('offers nothing when nothing is open', () => {
    expect(nextInQueue([], now, ['pinned', 'pinned'])).toBeNull();
  });
});

describe('for any queue', () => {
  it('the order is the rule applied again and again, each question once', () => {
    fc.assert(
      fc.property(open, lastTwo, (questions, last) => {
        const order = queueOrder(questions, now, last);
        let rest = [...questions];
        let answered = [...last];
        for (const one of order) {
          if (nextInQueue(rest, now, answered)?.id !== one.id) return false;
          rest = rest.filter((other) => other.id !== one.id);
          answered = [...answered, one.lane];
        }
        return rest.length === 0 && order.length === questions.length;
      }),
    );
  });

  it('nothing overtakes in its own lane', () => {
    fc.assert(
      fc.property(open, lastTwo, (questions, last) => {
        const order = queueOrder(questions, now, last);
        return lanes.every((lane) => {
          const inLane = order.filter((one) => one.lane === lane);
          return inLane.every((one, index) => index === 0 || byDueTime(inLane[index - 1] as Queued, one) < 0);
        });
      }),
    );
  });

  it('a past-due question with p−1 before it in its lane is answered within the next 3p answers (pinned: ⌈3p/2⌉)', () => {
    fc.assert(
      fc.property(open, lastTwo, (questions, last) => {
        const order = queueOrder(questions, now, last);
        return order.every((one, index) => {
          if (one.dueAt >= now) return true;
          const p = order.filter((other) => other.lane === one.lane && byDueTime(other, one) <= 0).length;
          return index + 1 <= (one.lane === 'pinned' ? Math.ceil((3 * p) / 2) : 3 * p);
        });
      }),
    );
  });

  it('"at most N before you" is never too small, whenever the others become past due', () => {
    fc.assert(
      fc.property(open, lastTwo, fc.integer({ min: 0, max: 250 }), (questions, last, later) => {
        const order = queueOrder(questions, later, last);
        return questions.every((mine) => {
          const others = questions.filter((one) => one.id !== mine.id);
          const count = (lane: Lane, before: boolean) =>
            others.filter((one) => one.lane === lane && (!before || byDueTime(one, mine) < 0)).length;
          const counts = {
            pinnedOpen: count('pinned', false),
            pinnedBefore: count('pinned', true),
            othersOpen: count('others', false),
            othersBefore: count('others', true),
          };
          const { pinned, dueEarlier, pastDueTurn } = mostAhead(mine.lane, counts, last);
          return order.findIndex((one) => one.id === mine.id) <= pinned + dueEarlier + pastDueTurn;
        });
      }),
    );
  });
});
