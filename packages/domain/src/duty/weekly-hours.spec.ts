import { describe, expect, it, test } from '@jest/globals';
import { defaultRoster } from './duty-time.ts';
import { fitsOneDutyDay, hoursFit, runsOf, weeklyHours } from './weekly-hours.ts';

describe('the roster as people read it', () => {
  test('days with the same hours stand together, the others are off', () => {
    const hours = [
      { from: 540, to: 720 },
      { from: 810, to: 1080 },
    ];
    expect(weeklyHours(defaultRoster)).toEqual({ duty: [{ weekdays: [1, 2, 3, 4, 5], hours }], off: [6, 7] });
  });

  test('a different Saturday has a line of its own', () => {
    const { duty } = weeklyHours([...defaultRoster, { weekday: 6, from: 540, to: 720 }]);
    expect(duty.map(({ weekdays }) => weekdays)).toEqual([[1, 2, 3, 4, 5], [6]]);
  });

  test('shifts that touch are one', () => {
    const { duty } = weeklyHours([
      { weekday: 1, from: 600, to: 720 },
      { weekday: 1, from: 540, to: 600 },
    ]);
    expect(duty[0]?.hours).toEqual([{ from: 540, to: 720 }]);
  });

  test('an empty roster is seven days off', () => {
    expect(weeklyHours([])).toEqual({ duty: [], off: [1, 2, 3, 4, 5, 6, 7] });
  });

  test('weekdays are cut into runs', () => {
    expect(runsOf([1, 2, 3, 6, 7])).toEqual([
      { first: 1, last: 3 },
      { first: 6, last: 7 },
    ]);
    expect(runsOf([])).toEqual([]);
  });

  test('minutes fit one duty day only when they fit the shortest', () => {
    const shortSaturday = [...defaultRoster, { weekday: 6, from: 540, to: 720 }];
    expect([fitsOneDutyDay(defaultRoster, 450), fitsOneDutyDay(defaultRoster, 451)]).toEqual([true, false]);
    expect([fitsOneDutyDay(shortSaturday, 180), fitsOneDutyDay(shortSaturday, 181), fitsOneDutyDay([], 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('opening hours', () => {
  const at = (weekday: number, from: number, to: number) => ({ weekday, from, to });

  it.each([
    ['none', [], true],
    ['a day', [at(1, 0, 1440)], true],
    ['two that touch', [at(1, 540, 720), at(1, 720, 900)], true],
    ['two on different days', [at(1, 540, 720), at(2, 600, 700)], true],
    ['two that overlap', [at(1, 540, 720), at(1, 719, 900)], false],
    ['one inside another', [at(1, 540, 900), at(1, 600, 700)], false],
    ['the same twice', [at(1, 540, 720), at(1, 540, 720)], false],
    ['one that ends as it begins', [at(1, 540, 540)], false],
    ['one past midnight', [at(1, 1200, 1500)], false],
  ])('of %s', (_, shifts, fits) => {
    expect(hoursFit(shifts)).toBe(fits);
    expect(hoursFit([...shifts].reverse())).toBe(fits);
  });
});
