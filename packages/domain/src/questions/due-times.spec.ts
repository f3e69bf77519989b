import { describe, expect, it } from '@jest/globals';
import type { Shift } from '../duty/duty-time.ts';
import { tierPromises } from '../tiers/tiers.ts';
import { dueAfterReopening, dueTimes, guestDueTimes, minutesAfterReopening } from './due-times.ts';
import { keptBy } from './promise-record.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const daily: Shift[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: 540, to: 720 },
  { weekday, from: 810, to: 1260 },
]);

describe('what a tier promises', () => {
  it.each([
    ['close' as const, '2026-11-21T11:40', '2026-11-21T14:10', '2026-11-21T21:00'],
    ['confidant' as const, '2026-11-21T13:39', '2026-11-21T13:54', '2026-11-21T21:00'],
    ['familiar' as const, '2026-11-21T09:00', '2026-11-21T14:30', '2026-11-22T21:00'],
    ['acquainted' as const, '2026-11-21T09:00', '2026-11-21T18:30', '2026-11-22T21:00'],
  ])('%s asked at %s is replied to by %s and answered by %s', (tier, asked, reply, full) => {
    expect(dueTimes(tierPromises[tier], daily, at(asked))).toEqual({ dueAt: at(reply), fullDueAt: at(full) });
  });

  it('never owes the full answer before the first reply', () => {
    const due = dueTimes(tierPromises.close, daily, at('2026-11-21T20:30'));
    expect(due).toEqual({ dueAt: at('2026-11-22T09:30'), fullDueAt: at('2026-11-22T21:00') });
  });

  it('after a reopening gives what was left, but at least a third of the promise', () => {
    const now = at('2026-11-21T15:00');
    expect(dueAfterReopening(tierPromises.close, daily, 42, now)?.dueAt).toBe(at('2026-11-21T15:42'));
    expect(dueAfterReopening(tierPromises.close, daily, 3, now)?.dueAt).toBe(at('2026-11-21T15:20'));
  });

  it('gives a guest one time after so many duty minutes, or none where there is no duty', () => {
    // 180 and 450 minutes a day: 630 on the first, 330 on the second.
    const due = at('2026-11-22T16:00');
    expect(guestDueTimes(daily, at('2026-11-21T09:00'), 960)).toEqual({ dueAt: due, fullDueAt: due });
    expect(guestDueTimes([], at('2026-11-21T09:00'), 960)).toBeNull();
    expect([minutesAfterReopening(960, 400), minutesAfterReopening(960, 12)]).toEqual([400, 320]);
  });

  it('counts early and late in duty minutes', () => {
    expect(keptBy(daily, at('2026-11-21T14:10'), at('2026-11-21T13:58'))).toEqual({ kept: true, minutes: 12 });
    expect(keptBy(daily, at('2026-11-21T14:10'), at('2026-11-21T11:50'))).toEqual({ kept: true, minutes: 50 });
    expect(keptBy(daily, at('2026-11-21T11:50'), at('2026-11-21T13:40'))).toEqual({ kept: false, minutes: 20 });
    expect(keptBy(daily, at('2026-11-21T11:50'), at('2026-11-21T11:50'))).toEqual({ kept: true, minutes: 0 });
  });
});
