import { describe, expect, it } from '@jest/globals';
import { copyDay, draftOf, draftStands, hoursFault, minutesOf, timeText, weekOf, withMoreHours } from './week-draft';

const week = {
  kind: 'office' as const,
  shifts: [
    { weekday: 1, from: 810, to: 1080 },
    { weekday: 1, from: 540, to: 720 },
  ],
  exceptions: [{ date: '2026-12-24', hours: [] }],
};

describe('a calendar that is edited', () => {
  it('is sent as it was saved while nothing changes, in order', () => {
    const sent = weekOf(draftOf(week));
    expect(sent.shifts.map(({ from }) => from)).toEqual([540, 810]);
    expect(weekOf(draftOf(sent))).toEqual(sent);
  });

  it('takes the hours of one day to others, and lets them be changed apart', () => {
    const copied = copyDay(draftOf(week), 1, [2, 3]);
    expect(weekOf(copied).shifts.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(copied.week[1]).not.toBe(copied.week[0]);
  });

  it('is faulty where an interval ends first or two overlap', () => {
    expect(hoursFault([{ from: 600, to: 600 }])).toBe('ends-first');
    expect(hoursFault([...week.shifts.slice(0, 1), { from: 700, to: 900 }])).toBe('overlap');
    expect(draftStands({ ...draftOf(week), exceptions: [{ date: '2026-12-24', hours: [{ from: 9, to: 8 }] }] })).toBe(
      false,
    );
  });

  it('offers one more interval after a rest, until the day is full', () => {
    expect(withMoreHours([])).toEqual([{ from: 540, to: 720 }]);
    expect(withMoreHours([{ from: 540, to: 720 }])[1]).toEqual({ from: 810, to: 1050 });
    expect(withMoreHours([{ from: 540, to: 1440 }])).toHaveLength(1);
  });

  it('writes an end at midnight as a time field can', () => {
    expect(timeText(1440)).toBe('00:00');
    expect(minutesOf('00:00', true)).toBe(1440);
    expect(minutesOf('00:00', false)).toBe(0);
    expect(minutesOf('', true)).toBeNull();
  });
});
