import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Lane, lanes } from '../tiers/tiers.ts';
import { byDueTime, nextInQueue, type Queued } from './queue-order.ts';

/** Minutes promised: nobody asks for a time that has passed, so nobody enters ahead of what is past due. */
const arrival = fc.record({ lane: fc.constantFrom(...lanes), promised: fc.integer({ min: 1, max: 240 }) });
const step = fc.record({ after: fc.integer({ min: 0, max: 30 }), asked: fc.array(arrival, { maxLength: 4 }) });

type Watched = { bound: number; since: number };

/** Positions in the lane of what is past due, as bounds on the answers until its turn. */
function boundOf(open: readonly Queued[], one: Queued): number {
  const place = open.filter((other) => other.lane === one.lane && byDueTime(other, one) <= 0).length;
  return one.lane === 'pinned' ? Math.ceil((3 * place) / 2) : 3 * place;
}

describe('a queue that goes on filling', () => {
  it('answers a past-due question with p−1 before it within the next 3p answers (pinned: ⌈3p/2⌉), whatever arrives', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const watched = new Map<string, Watched>();
        let open: Queued[] = [];
        const answered: Lane[] = [];
        let now = 0;
        for (const [i, { after, asked }] of steps.entries()) {
          now += after;
          for (const [k, { lane, promised }] of asked.entries())
            open.push({ id: `${i}-${k}`, lane, dueAt: now + promised, askedAt: now });
          for (const one of open)
            if (one.dueAt < now && !watched.has(one.id))
              watched.set(one.id, { bound: boundOf(open, one), since: answered.length });
          const next = nextInQueue(open, now, answered.slice(-2));
          if (!next) continue;
          open = open.filter((one) => one !== next);
          answered.push(next.lane);
          const due = watched.get(next.id);
          if (due) expect(answered.length - due.since).toBeLessThanOrEqual(due.bound);
          watched.delete(next.id);
          for (const { bound, since } of watched.values()) expect(answered.length - since).toBeLessThan(bound);
        }
      }),
    );
  });
});
