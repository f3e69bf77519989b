import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultCalendar } from '../duty/duty-time.ts';
import { nudgeBefore } from './nudge-before.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

describe('the nudge before a due time agreed upon', () => {
  it.each([
    { from: '2026-03-02T10:00', due: '2026-03-02T10:50', nudge: '2026-03-02T10:40', why: 'within a shift' },
    { from: '2026-03-02T11:30', due: '2026-03-02T13:50', nudge: '2026-03-02T13:40', why: 'over lunch' },
    { from: '2026-03-02T17:50', due: '2026-03-03T09:15', nudge: '2026-03-03T09:10', why: 'over night' },
    { from: '2026-03-02T19:00', due: '2026-03-02T20:40', nudge: '2026-03-02T20:20', why: 'outside duty' },
  ])('comes after 80 % of it, $why', ({ from, due, nudge }) => {
    expect(nudgeBefore(defaultCalendar, at(from), at(due))).toBe(at(nudge));
  });

  it('always lies between both', () => {
    fc.assert(
      fc.property(fc.nat(14 * 24 * 60), fc.integer({ min: 1, max: 5 * 24 * 60 }), (start, length) => {
        const from = at('2026-03-02T00:00') + start * 60_000;
        const dueAt = from + length * 60_000;
        const nudgeAt = nudgeBefore(defaultCalendar, from, dueAt);
        expect(nudgeAt).toBeGreaterThanOrEqual(from);
        expect(nudgeAt).toBeLessThanOrEqual(dueAt);
      }),
    );
  });
});
