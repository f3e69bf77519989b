import { describe, expect, it } from '@jest/globals';
import { day } from '../time/business-day.ts';
import { absencesCover, daysAhead, tidyWeek, type Week, weekFault } from './week.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const now = at('2026-03-02T10:00');
const week: Week = { kind: 'office', shifts: [{ weekday: 1, from: 540, to: 720 }], exceptions: [] };
const on = (date: string, ...hours: Week['exceptions'][number]['hours']): Week => ({
  ...week,
  exceptions: [{ date, hours }],
});

describe('a calendar to be saved', () => {
  it.each<[string, Week, string | null]>([
    ['stands', week, null],
    ['may be empty: what follows from that is another rule', { ...week, shifts: [] }, null],
    [
      'has no overlapping shifts',
      { ...week, shifts: [...week.shifts, { weekday: 1, from: 700, to: 800 }] },
      'hours-unfit',
    ],
    [
      'has no shift that ends before it begins',
      { ...week, shifts: [{ weekday: 2, from: 800, to: 700 }] },
      'hours-unfit',
    ],
    [
      'has no overlapping hours on a day that differs',
      on('2026-03-09', { from: 1, to: 9 }, { from: 8, to: 12 }),
      'hours-unfit',
    ],
    ['may differ today', on('2026-03-02'), null],
    ['may differ 366 days ahead', on('2027-03-03'), null],
    ['but not further', on('2027-03-04'), 'dates-unfit'],
    ['cannot differ yesterday', on('2026-03-01'), 'dates-unfit'],
    [
      'names a day once',
      { ...week, exceptions: [...on('2026-03-09').exceptions, ...on('2026-03-09').exceptions] },
      'dates-unfit',
    ],
  ])('%s', (_, given, fault) => {
    expect(weekFault(given, [], now)).toBe(fault);
  });

  it('may still name a day that has passed since it was saved, and drops it', () => {
    const past = on('2026-03-01');
    expect(weekFault(past, past.exceptions, now)).toBeNull();
    expect(tidyWeek(past, now)).toEqual(week);
  });

  it('is the same in whatever order it was written', () => {
    const shifts = [
      { weekday: 2, from: 600, to: 700 },
      { weekday: 1, from: 800, to: 900 },
      { weekday: 1, from: 540, to: 720 },
    ];
    const exceptions = [
      {
        date: '2026-03-20',
        hours: [
          { from: 800, to: 900 },
          { from: 540, to: 600 },
        ],
      },
      { date: '2026-03-10', hours: [] },
    ];
    const tidy = tidyWeek({ kind: 'roster', shifts, exceptions }, now);
    const turned = { kind: 'roster' as const, shifts: [...shifts].reverse(), exceptions: [...exceptions].reverse() };
    expect(tidyWeek(turned, now)).toEqual(tidy);
    expect(tidy.exceptions.map(({ date }) => date)).toEqual(['2026-03-10', '2026-03-20']);
  });
});

describe('noted absences cover fourteen days', () => {
  const from = (local: string, days: number) => ({ from: at(local), to: at(local) + days * day });

  it.each([
    ['one that runs', [from('2026-03-01T00:00', 20)], true],
    ['one from tomorrow on', [from('2026-03-03T00:00', 14)], true],
    ['two that touch', [from('2026-03-09T00:00', 9), from('2026-03-03T00:00', 6)], true],
    ['two with a day between', [from('2026-03-10T00:00', 9), from('2026-03-03T00:00', 6)], false],
    ['one that is too short', [from('2026-03-03T00:00', 12)], false],
    ['one that begins later', [from('2026-03-04T00:00', 20)], false],
    ['none', [], false],
  ])('%s', (_, absences, covered) => {
    expect(absencesCover(absences, now)).toBe(covered);
  });
});

describe('the four weeks ahead', () => {
  it('show every day from today on with its hours and why it has them', () => {
    const holidays = { '2026-03-09': 'rest', '2026-03-08': 'work' } as const;
    const days = daysAhead({ ...week, holidays, exceptions: [{ date: '2026-03-16', hours: [] }] }, now);
    expect(days).toHaveLength(28);
    const shown = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-03-16', '2026-03-23'];
    expect(days.filter(({ date }) => shown.includes(date))).toEqual([
      { date: '2026-03-02', hours: [{ from: 540, to: 720 }], reason: 'week' },
      { date: '2026-03-08', hours: [{ from: 540, to: 720 }], reason: 'make-up' },
      { date: '2026-03-09', hours: [], reason: 'holiday' },
      { date: '2026-03-16', hours: [], reason: 'exception' },
      { date: '2026-03-23', hours: [{ from: 540, to: 720 }], reason: 'week' },
    ]);
  });
});
