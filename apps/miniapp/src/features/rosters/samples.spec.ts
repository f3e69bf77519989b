import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readHolidays } from '@huiyou/domain/duty/holiday-file';
import { addRosterRow, noChange, readRosterRow, rosterColumns } from '@huiyou/domain/duty/roster-file';
import { holidaySample } from '@huiyou/words/rosters';

const now = Date.parse('2026-11-22T09:00:00+08:00');
const file = new URL('../../../../../docs/samples/rosters.csv', import.meta.url);

describe('the samples shown beside an import', () => {
  it('hold rosters that can be taken over as they are', () => {
    const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    expect(head).toBe(rosterColumns.join(','));
    const told = new Map<string, ReturnType<typeof noChange>>();
    const faults = lines.map((line) => {
      const cells = line.split(',');
      const row = readRosterRow(cells, now);
      const change = told.get(cells[0] ?? '') ?? noChange();
      told.set(cells[0] ?? '', change);
      return 'fault' in row ? row : addRosterRow(change, row);
    });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('hold a year of holidays that can be read', () => {
    expect(readHolidays(holidaySample)?.year).toBe(2027);
  });
});
