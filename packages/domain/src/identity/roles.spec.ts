import { expect, it } from '@jest/globals';
import { placeFits } from './roles.ts';

it.each([
  ['operator', [true, false, false, false]],
  ['kos', [true, true, false, false]],
  ['lead', [true, true, true, false]],
] as const)('a role of %s fits the brand, a store, a branch, or both', (role, fits) => {
  const places = [
    { storeId: null, branchId: null },
    { storeId: 's', branchId: null },
    { storeId: null, branchId: 'b' },
    { storeId: 's', branchId: 'b' },
  ];
  expect(places.map((place) => placeFits(role, place))).toEqual(fits);
});
