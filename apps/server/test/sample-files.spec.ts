import { describe, expect, it } from '@jest/globals';
import { aClub } from './open-club.ts';

describe('sample files for imports', () => {
  const club = aClub();
  const get = (path: string) => fetch(`${club().url}${path}`);

  it.each(['hosts.csv', 'customers.csv'])('%s is kept as a CSV file in UTF-8', async (name) => {
    const { status, headers } = await get(`/samples/${name}`);
    const told = ['content-type', 'content-disposition', 'x-content-type-options'].map((header) => headers.get(header));
    expect([status, ...told]).toEqual([200, 'text/csv; charset=utf-8', 'attachment', 'nosniff']);
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
