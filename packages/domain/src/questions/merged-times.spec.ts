import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergedTimes, type Owed } from './merged-times.ts';

const waiting = (nudgeAt: number, dueAt: number, fullDueAt: number): Owed => ({
  ...{ state: 'waiting', nudgeAt, replyDueAt: dueAt, dueAt, fullDueAt },
});
const replied = (replyDueAt: number, fullDueAt: number): Owed => ({
  ...{ state: 'replied', nudgeAt: 1, replyDueAt, dueAt: fullDueAt, fullDueAt },
});
const owed = fc
  .record({ reply: fc.integer({ min: 10, max: 100 }), more: fc.integer({ min: 0, max: 100 }), said: fc.boolean() })
  .map(({ reply, more, said }) => (said ? replied(reply, reply + more) : waiting(reply - 2, reply, reply + more)));

describe('a question that another one became part of', () => {
  it('is due when the nearer of both was', () => {
    expect(mergedTimes(waiting(8, 10, 50), waiting(4, 5, 60))).toEqual({
      ...{ nudgeAt: 4, replyDueAt: 5, dueAt: 5, fullDueAt: 50 },
    });
    expect(mergedTimes(waiting(8, 10, 50), replied(2, 40))).toMatchObject({ dueAt: 10, fullDueAt: 40, nudgeAt: 8 });
  });

  it('still owes the full answer when it was replied to before', () => {
    expect(mergedTimes(replied(10, 50), waiting(18, 20, 60))).toMatchObject({
      replyDueAt: 10,
      dueAt: 20,
      fullDueAt: 20,
    });
  });

  it('is never due later than either, and its full answer never before what it owes first', () => {
    fc.assert(
      fc.property(owed, owed, (into, merged) => {
        const times = mergedTimes(into, merged);
        expect(times.dueAt).toBe(Math.min(into.dueAt, merged.dueAt));
        expect(times.fullDueAt).toBeGreaterThanOrEqual(times.dueAt);
        if (into.state === 'waiting') expect(times.nudgeAt).toBeLessThanOrEqual(times.dueAt);
      }),
    );
  });
});
