import { describe, expect, test } from '@jest/globals';
import { dayStrip } from './day-strip.ts';

const at = (hour: number, minutes = 0): number => Date.UTC(2026, 10, 21, hour - 8, minutes);
const today = [
  { from: at(9), to: at(12) },
  { from: at(13, 30), to: at(21) },
];

describe('the host’s day on one line', () => {
  test('is drawn as on the queue of the design', () => {
    const due = [
      { dueAt: at(13, 40), lane: 'others' as const },
      { dueAt: at(13, 54), lane: 'pinned' as const },
      { dueAt: at(18), lane: 'others' as const },
    ];
    const strip = dayStrip(today, due, at(13, 52));
    expect(strip?.hours.map(({ hour }) => hour)).toEqual([9, 12, 15, 18, 21]);
    expect(strip?.hours.map((label) => label.at)).toEqual([0, 25, 50, 75, 100]);
    expect(strip?.rests).toEqual([{ from: 25, to: 37.5 }]);
    expect(strip?.marks.map(({ tone }) => tone)).toEqual(['late', 'pinned', 'due']);
    expect(strip?.marks[2]?.at).toBe(75);
    expect(strip?.now).toBeCloseTo(40.56, 1);
  });

  test.each([
    [8, 17, [8, 11, 14, 17]],
    [10, 20, [10, 12, 14, 16, 18, 20]],
    [9, 20, [9, 12, 15, 18]],
    [9, 12, [9, 10, 11, 12]],
  ])('hours from %i to %i', (from, to, hours) => {
    expect(dayStrip([{ from: at(from), to: at(to) }], [], at(from))?.hours.map(({ hour }) => hour)).toEqual(hours);
  });

  test('widens to full hours, leaves out what is not inside, and has no now after hours', () => {
    const strip = dayStrip([{ from: at(9, 30), to: at(17, 20) }], [{ dueAt: at(20), lane: 'others' }], at(19));
    expect(strip?.hours[0]).toEqual({ at: 0, hour: 9 });
    expect(strip?.marks).toEqual([]);
    expect(strip?.now).toBeUndefined();
  });

  test('a day without duty has none', () => {
    expect(dayStrip([], [], at(9))).toBeNull();
  });
});
