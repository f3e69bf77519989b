import { TheFirstLine1763700000000 } from './1763700000000-the-first-line.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations = [TheFirstLine1763700000000];
