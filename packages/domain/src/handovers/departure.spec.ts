import { describe, expect, it } from '@jest/globals';
import { departureOf } from './departure.ts';

const at = (iso: string) => Date.parse(`${iso}+08:00`);
const now = at('2026-03-02T10:00:00');

describe('the day a host leaves', () => {
  it.each([
    ['2026-03-02T00:00:00', { at: now, now: true }],
    ['2026-03-02T10:00:00', { at: now, now: true }],
    ['2026-03-02T10:00:01', { at: at('2026-03-02T10:00:01'), now: false }],
    ['2026-05-31T10:00:00', { at: at('2026-05-31T10:00:00'), now: false }],
    ['2026-05-31T10:00:01', { refusal: 'leave-date-unfit' }],
    ['2026-03-01T23:59:59', { refusal: 'leave-date-unfit' }],
  ])('%s', (leavesAt, departure) => {
    expect(departureOf(at(leavesAt), now)).toEqual(departure);
  });
});
