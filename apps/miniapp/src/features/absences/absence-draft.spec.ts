import { describe, expect, test } from '@jest/globals';
import { absences as words } from '@huiyou/words/absences';
import { absenceBody, blankAbsence, instantOf, lackingInAbsence } from './absence-draft';

const now = Date.UTC(2026, 10, 21, 5, 58);
const hour = 3_600_000;
const picked = { ...blankAbsence, begins: 'pick', fromDay: '2026-11-22', fromTime: '09:00', ends: 'pick' } as const;

test('a wall time is of Shanghai, whatever the phone thinks', () => {
  expect(instantOf('2026-11-21', '13:58')).toBe(now);
  expect(instantOf('2026-11-21', '')).toBeNull();
});

describe('what an absence lacks', () => {
  test.each([
    ['nothing', blankAbsence, null],
    ['when it begins', { ...picked, fromTime: '' }, words.needFrom],
    ['when it ends', picked, words.needUntil],
    ['an end after its start', { ...picked, untilDay: '2026-11-22', untilTime: '08:00' }, words.endsBeforeStart],
    [
      'an end ahead',
      { ...picked, fromDay: '2026-11-20', untilDay: '2026-11-21', untilTime: '13:00' },
      words.endsBeforeStart,
    ],
    ['nothing when nobody knows the end', { ...picked, ends: 'unknown' as const }, null],
  ])('%s', (_, draft, lacking) => {
    expect(lackingInAbsence(draft, now)).toBe(lacking);
  });
});

describe('what is sent', () => {
  test('an hour from now', () => {
    expect(absenceBody(blankAbsence, now)).toEqual({ from: now, until: now + hour, standInKosId: null });
  });

  test('the days and hours chosen, with who stands in', () => {
    const draft = { ...picked, untilDay: '2026-11-23', untilTime: '09:00', standInKosId: 'h' };
    const from = now + 19 * hour + 2 * 60_000;
    expect(absenceBody(draft, now)).toEqual({ from, until: from + 24 * hour, standInKosId: 'h' });
  });
});
