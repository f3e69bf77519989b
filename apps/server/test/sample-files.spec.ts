import { describe, expect, it } from '@jest/globals';
import { readHolidays } from '@huiyou/domain/duty/holiday-file';
import { publicHolidays } from '../src/modules/rosters/holidays/public-holidays.ts';
import { aClub } from './open-club.ts';

describe('sample files', () => {
  const club = aClub();
  const get = (path: string) => fetch(`${club().url}${path}`);

  it.each(['hosts.csv', 'customers.csv', 'rosters.csv'])('%s is kept as a CSV file in UTF-8', async (name) => {
    const { status, headers } = await get(`/samples/${name}`);
    const told = ['content-type', 'content-disposition', 'x-content-type-options'].map((header) => headers.get(header));
    expect([status, ...told]).toEqual([200, 'text/csv; charset=utf-8', 'attachment', 'nosniff']);
  });

  it.each([2025, 2026])('holidays-%d.json is what the product brings along', async (year) => {
    const reply = await get(`/samples/holidays-${year}.json`);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(readHolidays(await reply.text())).toEqual(publicHolidays.find((known) => known.year === year));
  });

  it.each(['/samples/', '/samples/nothing.csv', '/samples/..%2foperations.md', '/samples/%2e%2e/operations.md'])(
    'are all there is below %s',
    async (path) => {
      const reply = await get(path);
      expect(reply.status).toBe(404);
      expect(await reply.text()).not.toContain('HUIYOU_');
    },
  );
});
