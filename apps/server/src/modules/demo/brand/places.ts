import type { BranchSeed, StoreSeed } from './types.ts';

/** Two regions. The lead of 江南 looks after both of its stores and sees nothing of 岭北. */
export const branches: readonly BranchSeed[] = [
  { key: 'jiangnan', name: '江南' },
  { key: 'lingbei', name: '岭北' },
];

/** Three stores; opening hours are minutes since midnight, the same on every day named. */
export const stores: readonly StoreSeed[] = [
  {
    key: 'wutong',
    branchKey: 'jiangnan',
    name: '梧桐里店',
    address: '梧桐里 27 号，巷口第二棵树旁',
    open: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 480, to: 1290 },
  },
  {
    key: 'hebu',
    branchKey: 'jiangnan',
    name: '河埠头店',
    address: '河埠头 3 号，石阶上去左手边',
    open: { weekdays: [1, 2, 3, 4, 5, 6], from: 480, to: 1020 },
  },
  {
    key: 'shanmen',
    branchKey: 'lingbei',
    name: '山门店',
    address: '山门街 118 号',
    open: { weekdays: [3, 4, 5, 6, 7], from: 600, to: 1200 },
  },
];
