import { TheFirstLine1763700000000 } from './1763700000000-the-first-line.ts';
import { BondsThatMove1763800000000 } from './1763800000000-bonds-that-move.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations = [TheFirstLine1763700000000, BondsThatMove1763800000000];
