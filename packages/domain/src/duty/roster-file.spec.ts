import { describe, expect, it } from '@jest/globals';
import { isFault } from '../imports/row-fault.ts';
import { addRosterRow, changedWeek, noChange, readRosterRow } from './roster-file.ts';

const now = Date.parse('2026-03-02T10:00+08:00');
const read = (...cells: string[]) => readRosterRow(cells, now);

describe('a line of a file of rosters', () => {
  it('names weekdays or a date, with hours or off', () => {
    expect(read('K101', '1-3', '9:00', '12:00', 'office')).toEqual({
      staffNo: 'K101',
      days: { weekdays: [1, 2, 3] },
      hours: { from: 540, to: 720 },
      kind: 'office',
    });
    expect(read('K101', '2026-03-08', '', '', '')).toEqual({
      staffNo: 'K101',
      days: { date: '2026-03-08' },
      hours: null,
      kind: null,
    });
    expect(read('K101', '7', '18:00', '24:00', '')).toMatchObject({ hours: { from: 1080, to: 1440 } });
  });

  it.each([
    ['columns-count', ['K101', '1', '9:00', '12:00']],
    ['staff-no-missing', ['', '1', '9:00', '12:00', '']],
    ['day-unfit', ['K101', '8', '9:00', '12:00', '']],
    ['day-unfit', ['K101', '3-1', '9:00', '12:00', '']],
    ['day-unfit', ['K101', '2026-02-30', '9:00', '12:00', '']],
    ['date-out-of-reach', ['K101', '2026-03-01', '9:00', '12:00', '']],
    ['date-out-of-reach', ['K101', '2027-03-04', '9:00', '12:00', '']],
    ['hours-missing', ['K101', '1', '', '', '']],
    ['hours-unfit', ['K101', '1', '12:00', '9:00', '']],
    ['hours-unfit', ['K101', '1', '9:00', '', '']],
    ['hours-unfit', ['K101', '1', '9:00', '24:01', '']],
    ['kind-unknown', ['K101', '1', '9:00', '12:00', 'shop']],
  ])('is refused as %s', (fault, cells) => {
    expect(readRosterRow(cells, now)).toMatchObject({ fault });
  });
});

describe('the lines of one host', () => {
  const add = (...lines: string[][]) => {
    const change = noChange();
    const faults = lines.map((cells) => {
      const row = readRosterRow(cells, now);
      return isFault(row) ? row.fault : (addRosterRow(change, row)?.fault ?? null);
    });
    return { change, faults };
  };

  it('make a calendar: weekly hours anew, dates that are named, and the rest as it was', () => {
    const { change, faults } = add(
      ['K101', '1-2', '9:00', '12:00', ''],
      ['K101', '1', '13:00', '18:00', 'office'],
      ['K101', '2026-03-09', '10:00', '12:00', ''],
      ['K101', '2026-03-09', '14:00', '16:00', ''],
    );
    expect(faults).toEqual([null, null, null, null]);
    const known = {
      kind: 'roster' as const,
      shifts: [{ weekday: 6, from: 540, to: 720 }],
      exceptions: [
        { date: '2026-03-09', hours: [] },
        { date: '2026-03-10', hours: [] },
      ],
    };
    expect(changedWeek(known, change)).toEqual({
      kind: 'office',
      shifts: [
        { weekday: 1, from: 540, to: 720 },
        { weekday: 2, from: 540, to: 720 },
        { weekday: 1, from: 780, to: 1080 },
      ],
      exceptions: [
        { date: '2026-03-10', hours: [] },
        {
          date: '2026-03-09',
          hours: [
            { from: 600, to: 720 },
            { from: 840, to: 960 },
          ],
        },
      ],
    });
    expect(changedWeek(known, noChange())).toEqual(known);
  });

  it('must go with each other', () => {
    expect(
      add(['K1', '1', '9:00', '12:00', ''], ['K1', '1-5', '11:00', '13:00', ''], ['K1', '2', '12:00', '13:00', ''])
        .faults,
    ).toEqual([null, 'hours-overlap', null]);
    expect(add(['K1', '2026-03-09', '', '', ''], ['K1', '2026-03-09', '9:00', '10:00', '']).faults).toEqual([
      null,
      'date-differs',
    ]);
    expect(add(['K1', '1', '9:00', '10:00', 'office'], ['K1', '2', '9:00', '10:00', 'roster']).faults).toEqual([
      null,
      'kind-differs',
    ]);
  });
});
