import { describe, expect, test } from '@jest/globals';
import { isDueSoon, remainderOf } from './remainder.ts';

/** 21 November 2026 in Shanghai. */
const at = (hour: number, minutes = 0, days = 0): number => Date.UTC(2026, 10, 21 + days, hour - 8, minutes);
const today = [
  { from: at(9), to: at(12) },
  { from: at(13, 30), to: at(21) },
];

describe('what is left of a promise', () => {
  test.each([
    ['within one shift', at(14, 10), at(13, 52), { kind: 'left', minutes: 18 }],
    ['hours away', at(16, 20), at(13, 52), { kind: 'left', minutes: 148 }],
    ['over lunch the clock rests', at(14, 10), at(11, 40), { kind: 'left', minutes: 60 }],
    ['at lunch it stands still', at(13, 40), at(12, 30), { kind: 'left', minutes: 10 }],
    ['a started minute is still left', at(14, 10), at(14, 9) + 30_000, { kind: 'left', minutes: 1 }],
    ['on the minute itself nothing is broken', at(14, 10), at(14, 10), { kind: 'left', minutes: 0 }],
    ['past due', at(13, 40), at(13, 52), { kind: 'over', minutes: 12 }],
    ['past due after the last shift', at(21), at(21, 30), { kind: 'over', minutes: 0 }],
    ["by another host's hours", at(13), at(12, 40), { kind: 'left', minutes: 20 }],
    ["past due by another host's hours", at(13), at(13, 20), { kind: 'over', minutes: 20 }],
    ['due tomorrow', at(10, 20, 1), at(13, 52), { kind: 'other-day', days: 1, past: false }],
    ['due yesterday', at(20, 0, -1), at(13, 52), { kind: 'other-day', days: -1, past: true }],
  ])('%s', (_, dueAt, now, expected) => {
    expect(remainderOf(dueAt, now, today)).toEqual(expected);
  });
});

describe('what needs a look', () => {
  test.each([
    ['18 of 60 left', 18, 60, 'others', false],
    ['12 of 60 left', 12, 60, 'others', true],
    ['pinned, 2 of 15 left', 2, 15, 'pinned', true],
    ['pinned, 5 of 15 left', 5, 15, 'pinned', true],
    ['pinned, 6 of 15 left', 6, 15, 'pinned', false],
    ['pinned without a tested channel, 12 of 60 left', 12, 60, 'pinned', true],
  ] as const)('%s', (_, left, promised, lane, soon) => {
    expect(isDueSoon({ kind: 'left', minutes: left }, promised, lane)).toBe(soon);
  });

  test('what is past is late, not soon', () => {
    expect(isDueSoon({ kind: 'over', minutes: 1 }, 60, 'others')).toBe(false);
  });
});
