import { describe, expect, it } from '@jest/globals';
import { fixedClock } from './fixed-clock.ts';

describe('a fixed clock', () => {
  it('stands still until it is moved', () => {
    const clock = fixedClock('2026-03-01T09:00:00+08:00');
    expect(clock.now()).toBe(Date.UTC(2026, 2, 1, 1));
    expect(clock.now()).toBe(Date.UTC(2026, 2, 1, 1));
  });

  it('moves by the parts added up, and jumps', () => {
    const clock = fixedClock('2026-03-01T00:00:00Z');
    expect(clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })).toBe(
      Date.UTC(2026, 2, 2, 2, 3, 4, 5),
    );
    expect(clock.set('2025-12-31T23:59:59.999Z')).toBe(Date.UTC(2025, 11, 31, 23, 59, 59, 999));
    expect(clock.now()).toBe(Date.UTC(2025, 11, 31, 23, 59, 59, 999));
  });

  it('can be handed on as a bare function', () => {
    const { now } = fixedClock('2026-03-01T00:00:00Z');
    expect(now()).toBe(Date.UTC(2026, 2, 1));
  });

  it.each(['yesterday', '2026-03-01', '2026-03-01T09:00:00'])('refuses %s, which is no instant', (text) => {
    expect(() => fixedClock(text)).toThrow('ISO instant');
  });
});
