import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionStates } from './question-steps.ts';
import { nextWatch, type Watched } from './watch.ts';

const open: Watched = { state: 'waiting', guest: false, nudgeAt: 80, dueAt: 100, nudged: false, broken: false };

describe('the watch over a question', () => {
  it.each([
    [{}, { act: 'nudge', at: 80 }, 'waits: the host is nudged at 80 %'],
    [{ nudged: true }, { act: 'break', at: 101 }, 'was nudged: broken a moment after its due time'],
    [{ nudged: true, broken: true }, null, 'is broken: on record, nothing more'],
    [{ state: 'replied', dueAt: 300 }, { act: 'break', at: 301 }, 'owes the full answer: that time is watched as well'],
    [{ guest: true }, { act: 'join', at: 101 }, 'is a guest’s: joins the queue as past due, nothing is broken'],
    [{ guest: true, broken: true }, null, 'is a guest’s who has joined'],
    [{ nudgeAt: 120 }, { act: 'break', at: 101 }, 'has no time left for a nudge'],
    [{ state: 'answered' }, null, 'is answered'],
    [{ state: 'withdrawn' }, null, 'was taken back'],
    [{ state: 'merged' }, null, 'became part of another'],
  ] as const)('%j → %j: %s', (change, expected, _what) => {
    expect(nextWatch({ ...open, ...change })).toEqual(expected);
  });

  it('comes to an end after at most two acts, in order of time, and never breaks what is in time', () => {
    const watched = fc.record({
      state: fc.constantFrom(...questionStates),
      guest: fc.boolean(),
      nudgeAt: fc.integer({ min: 0, max: 200 }),
      dueAt: fc.integer({ min: 0, max: 200 }),
      nudged: fc.boolean(),
      broken: fc.boolean(),
    });
    fc.assert(
      fc.property(watched, (start) => {
        let [row, acts, last] = [start as Watched, 0, -1];
        for (let next = nextWatch(row); next; next = nextWatch(row)) {
          acts += 1;
          if (next.at < last || (next.act !== 'nudge' && next.at !== row.dueAt + 1)) return false;
          last = next.at;
          row = { ...row, ...(next.act === 'nudge' ? { nudged: true } : { broken: true }) };
        }
        return acts <= 2;
      }),
    );
  });
});
