import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rosterOf } from '../duty/duty-calendar.ts';
import { defaultCalendar, dutyBetween } from '../duty/duty-time.ts';
import { day } from '../time/business-day.ts';
import { shiftEnd } from './shift-end.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

describe('the end of a shift', () => {
  it.each([
    { now: '2026-03-02T10:00', ends: '2026-03-02T18:00', next: '2026-03-03T09:00', why: 'in the morning' },
    { now: '2026-03-02T12:30', ends: '2026-03-02T18:00', next: '2026-03-03T09:00', why: 'at lunch' },
    { now: '2026-03-06T17:59', ends: '2026-03-06T18:00', next: '2026-03-09T09:00', why: 'before a weekend' },
    { now: '2026-03-02T18:00', ends: null, next: '2026-03-03T09:00', why: 'when it is over' },
    { now: '2026-03-02T08:00', ends: null, next: '2026-03-02T09:00', why: 'before it has begun' },
  ])('is known $why', ({ now, ends, next }) => {
    const expected = { endsAt: ends === null ? null : at(ends), nextShiftAt: at(next) };
    expect(shiftEnd(defaultCalendar, at(now))).toEqual(expected);
  });

  it('is not known where nobody ever works', () => {
    expect(shiftEnd(rosterOf([]), at('2026-03-02T10:00'))).toEqual({ endsAt: null, nextShiftAt: null });
  });

  it('has no duty between it and the next shift', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), (minutes) => {
        const now = at('2026-03-02T00:00') + minutes * 60_000;
        const { endsAt, nextShiftAt } = shiftEnd(defaultCalendar, now);
        expect(nextShiftAt).not.toBeNull();
        expect(dutyBetween(defaultCalendar, endsAt ?? now, nextShiftAt ?? now + day)).toEqual([]);
      }),
    );
  });
});
