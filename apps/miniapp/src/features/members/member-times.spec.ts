import { describe, expect, it } from '@jest/globals';
import { anniversaryOn, monthsBetween, shortDate } from './member-times';

const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('how long two know each other', () => {
  it.each([
    ['2025-03-21T12:00', '2026-11-21T00:00', 20],
    ['2025-03-22T12:00', '2026-11-21T23:59', 19],
    ['2026-11-20T12:00', '2026-11-21T12:00', 0],
    ['2026-11-22T12:00', '2026-11-21T12:00', 0],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(monthsBetween(at(from), at(to))).toBe(months);
  });

  it('has its anniversary on the day in Shanghai and on no other', () => {
    const since = at('2025-11-21T00:30');
    expect(anniversaryOn(since, at('2026-11-21T23:30'))).toBe(1);
    expect(anniversaryOn(since, at('2026-11-22T00:30'))).toBeNull();
    expect(anniversaryOn(since, at('2025-11-21T20:00'))).toBeNull();
  });

  it('says the year of a date only when it is another', () => {
    expect(shortDate('2026-11-02', at('2026-11-21T12:00'))).toBe('11.02');
    expect(shortDate('2025-11-02', at('2026-11-21T12:00'))).toBe('2025.11.02');
  });
});
