import { describe, expect, it } from '@jest/globals';
import { placeBody, placesFor } from './code-places';

const org = {
  brand: '雾坡',
  whole: true,
  branches: [{ id: 'E', parentId: null, kind: 'region' as const, name: '华东' }],
  stores: [{ id: 'W', branchId: 'E', name: '武康路店', address: '', hours: [], hosts: 1 }],
};

describe('where a role code holds', () => {
  it('offers a host stores only, a lead regions as well, an operator nothing', () => {
    expect(placesFor('kos', org).map(({ value }) => value)).toEqual(['', 'store W']);
    expect(placesFor('lead', org).map(({ label }) => label)).toEqual(['整个品牌', '华东', '华东，武康路店']);
    expect(placesFor('operator', org)).toEqual([]);
  });

  it('forgets a place that the role chosen afterwards cannot have', () => {
    expect(placeBody('lead', 'branch E')).toEqual({ storeId: null, branchId: 'E' });
    expect(placeBody('kos', 'branch E')).toEqual({ storeId: null, branchId: null });
    expect(placeBody('kos', 'store W')).toEqual({ storeId: 'W', branchId: null });
    expect(placeBody('operator', 'store W')).toEqual({ storeId: null, branchId: null });
  });
});
