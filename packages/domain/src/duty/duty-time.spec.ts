import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, minute } from '../time/business-day.ts';
import { rosterOf, type Shift } from './duty-calendar.ts';
import { addDutyMinutes, dutyBetween, dutyElapsed, dutyState, endOfDutyDay } from './duty-time.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
/** Every day 9:00–12:00 and 13:30–21:00, as in the picture of the waiting page. */
const everyDay: Shift[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1260 },
]);
const daily = rosterOf(everyDay);
const weekdays = rosterOf(everyDay.filter((shift) => shift.weekday <= 5));

describe('the duty clock', () => {
  it.each([
    ['rests over lunch', daily, '2026-11-21T11:40', 60, '2026-11-21T14:10'],
    ['runs through when nothing rests', daily, '2026-11-21T13:52', 60, '2026-11-21T14:52'],
    ['starts when duty starts', daily, '2026-11-21T03:00', 15, '2026-11-21T09:15'],
    ['rests overnight', daily, '2026-11-21T20:50', 60, '2026-11-22T09:50'],
    ['ends exactly with a shift', daily, '2026-11-21T11:00', 60, '2026-11-21T12:00'],
    ['rests over a weekend', weekdays, '2026-11-20T20:30', 60, '2026-11-23T09:30'],
    ['goes over the end of a month', daily, '2026-11-30T20:45', 30, '2026-12-01T09:15'],
    ['goes over the end of a year', daily, '2026-12-31T20:45', 30, '2027-01-01T09:15'],
  ])('%s', (_, roster, asked, minutes, due) => {
    expect(addDutyMinutes(roster, at(asked), minutes)).toBe(at(due));
  });

  it('promises nothing when there is no duty', () => {
    expect(addDutyMinutes(rosterOf([]), at('2026-11-21T10:00'), 15)).toBeNull();
    expect(endOfDutyDay(rosterOf([]), at('2026-11-21T10:00'), 0)).toBeNull();
    expect(dutyState(rosterOf([]), at('2026-11-21T10:00'))).toEqual({ kind: 'away', backAt: null });
  });

  it.each([
    ['the same day while duty is ahead', '2026-11-21T11:40', 0, '2026-11-21T21:00'],
    ['the next duty day', '2026-11-21T11:40', 1, '2026-11-22T21:00'],
    ['after hours the next day is the first', '2026-11-21T22:00', 0, '2026-11-22T21:00'],
  ])('the duty day ends: %s', (_, asked, offset, end) => {
    expect(endOfDutyDay(daily, at(asked), offset)).toBe(at(end));
  });

  it('says whether the host is on duty, resting or away', () => {
    expect(dutyState(daily, at('2026-11-21T11:40'))).toEqual({
      kind: 'on',
      until: at('2026-11-21T12:00'),
      endOfDay: at('2026-11-21T21:00'),
    });
    expect(dutyState(daily, at('2026-11-21T12:30'))).toEqual({ kind: 'resting', backAt: at('2026-11-21T13:30') });
    expect(dutyState(daily, at('2026-11-21T21:00'))).toEqual({ kind: 'away', backAt: at('2026-11-22T09:00') });
    expect(dutyState(weekdays, at('2026-11-20T22:00'))).toEqual({ kind: 'away', backAt: at('2026-11-23T09:00') });
  });
});

const shifts = fc
  .array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1430 }),
      length: fc.integer({ min: 1, max: 600 }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) =>
    rosterOf(list.map(({ weekday, from, length }) => ({ weekday, from, to: Math.min(1440, from + length) }))),
  );
const instant = fc
  .integer({ min: at('2026-01-01T00:00') / minute, max: at('2027-12-31T00:00') / minute })
  .map((value) => value * minute);

describe('for any roster of weekly shifts', () => {
  it('exactly the promised duty minutes pass until the due time', () => {
    fc.assert(
      fc.property(shifts, instant, fc.integer({ min: 1, max: 480 }), (roster, start, minutes) => {
        const due = addDutyMinutes(roster, start, minutes);
        if (due === null) return dutyElapsed(roster, start, start + 60 * day) < minutes * minute;
        const last = dutyElapsed(roster, due - 1, due);
        return dutyElapsed(roster, start, due) === minutes * minute && last === 1;
      }),
    );
  });

  it('duty intervals are in order, apart, and inside what was asked for', () => {
    fc.assert(
      fc.property(shifts, instant, fc.integer({ min: 1, max: 20 * 1440 }), (roster, from, span) => {
        const parts = dutyBetween(roster, from, from + span * minute);
        return parts.every((part, index) => {
          const before = parts[index - 1];
          return (
            part.from >= from &&
            part.to <= from + span * minute &&
            part.from < part.to &&
            (!before || before.to <= part.from)
          );
        });
      }),
    );
  });
});
