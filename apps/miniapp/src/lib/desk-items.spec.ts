import { describe, expect, it } from '@jest/globals';
import { deskItems } from './desk-items';

describe('deskItems', () => {
  it('leads an operator to everything, and marks the page one is on', () => {
    const items = deskItems(['operator'], 'imports');
    expect(items.map((item) => item.key)).toEqual([
      'watch',
      'breaches',
      'promises',
      'topics',
      'org',
      'hosts',
      'rosters',
      'holidays',
      'imports',
      'codes',
      'handovers',
      'complaints',
      'wishes',
      'absences',
    ]);
    expect(items.filter((item) => item.on).map((item) => item.url)).toEqual(['/pages-desk/imports/index']);
  });

  it('keeps imports and role codes from a lead, and calls the tree by what a lead finds there', () => {
    const items = deskItems(['lead'], 'hosts');
    expect(items.map((item) => item.key)).not.toContain('imports');
    expect(items.map((item) => item.key)).not.toContain('codes');
    expect(items.find((item) => item.key === 'org')?.label).toBe('门店码');
  });

  it('lets one who is both be an operator', () => {
    expect(deskItems(['lead', 'operator'], 'org', { wishes: 3 }).find((item) => item.key === 'wishes')?.count).toBe(3);
  });
});
