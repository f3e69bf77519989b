import { describe, expect, it } from '@jest/globals';
import { minute } from '../time/business-day.ts';
import { breachKind } from './breach-kind.ts';

const part = (from: number, to: number) => ({ from: from * minute, to: to * minute });
const hour = [part(0, 30), part(90, 120)];
const broken = { windows: hour, unattended: [], answersGiven: 0, minutesPerAnswer: 12 };

describe('why a promise was broken', () => {
  it.each([
    ['not-answered', {}, 'somebody was there and had nothing else to do'],
    ['no-host-on-duty', { unattended: [part(0, 30)] }, 'away for half of its duty time'],
    ['not-answered', { unattended: [part(0, 29)] }, 'away for less than half of it'],
    ['not-answered', { unattended: [part(30, 90)] }, 'away over lunch only, when the clock rests'],
    ['not-answered', { unattended: [part(20, 100)] }, 'away around lunch: twenty minutes of sixty'],
    ['overload', { answersGiven: 3 }, 'three answers of twelve minutes in an hour'],
    ['not-answered', { answersGiven: 2 }, 'two of them'],
    ['overload', { answersGiven: 1, minutesPerAnswer: 40 }, 'one long answer'],
    ['no-host-on-duty', { answersGiven: 9, unattended: [part(0, 120)] }, 'away: whatever was answered for them'],
    ['no-host-on-duty', { windows: [] }, 'no duty in its time at all'],
  ] as const)('%s: %j, %s', (kind, change, _why) => {
    expect(breachKind({ ...broken, ...change })).toBe(kind);
  });
});
