import { expect, test } from '@jest/globals';
import { slipsAhead } from './slips-ahead';

test.each([
  [
    { pinned: 0, dueEarlier: 0, pastDueTurn: 0 },
    { more: 0, shown: [] },
  ],
  [
    { pinned: 1, dueEarlier: 1, pastDueTurn: 0 },
    { more: 0, shown: ['pinned', 'dueEarlier'] },
  ],
  [
    { pinned: 2, dueEarlier: 0, pastDueTurn: 1 },
    { more: 0, shown: ['pinned', 'pinned', 'pastDueTurn'] },
  ],
  [
    { pinned: 3, dueEarlier: 6, pastDueTurn: 0 },
    { more: 7, shown: ['pinned', 'dueEarlier'] },
  ],
  [
    { pinned: 0, dueEarlier: 9, pastDueTurn: 0 },
    { more: 7, shown: ['dueEarlier', 'dueEarlier'] },
  ],
])('%j is drawn as %j', (ahead, drawn) => {
  expect(slipsAhead(ahead)).toEqual(drawn);
});
