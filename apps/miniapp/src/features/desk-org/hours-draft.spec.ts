import { describe, expect, it } from '@jest/globals';
import { hoursFault, linesOf, shiftsOf } from './hours-draft';

describe('hours of a store', () => {
  it('come back as they were after being taken apart into lines', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
      { weekday, from: 540, to: 720 },
      { weekday, from: 810, to: weekday > 5 ? 1440 : 1260 },
    ]);
    const lines = linesOf(hours);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' });
    expect(shiftsOf(lines)).toEqual(hours);
  });

  it('may end at midnight', () => {
    expect(hoursFault([{ weekdays: [6], from: '18:00', to: '00:00' }])).toBeNull();
    expect(shiftsOf([{ weekdays: [6], from: '18:00', to: '00:00' }])).toEqual([{ weekday: 6, from: 1080, to: 1440 }]);
  });

  it('are refused with what is wrong', () => {
    expect(hoursFault([{ weekdays: [], from: '09:00', to: '21:00' }])).toBe('no-days');
    expect(hoursFault([{ weekdays: [1], from: '', to: '21:00' }])).toBe('no-time');
    expect(hoursFault([{ weekdays: [1], from: '21:00', to: '09:00' }])).toBe('ends-first');
    const two = [
      { weekdays: [1, 2], from: '09:00', to: '12:00' },
      { weekdays: [2], from: '11:00', to: '14:00' },
    ];
    expect(hoursFault(two)).toBe('overlap');
    expect(hoursFault([{ ...two[0]!, to: '11:00' }, two[1]!])).toBeNull();
  });
});
