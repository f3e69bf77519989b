import { TheFirstLine1763700000000 } from './1763700000000-the-first-line.ts';
import { BondsThatMove1763800000000 } from './1763800000000-bonds-that-move.ts';
import { ThePromiseWhole1763900000000 } from './1763900000000-the-promise-whole.ts';
import { Answers1763910000000 } from './1763910000000-answers.ts';
import { Alerts1763920000000 } from './1763920000000-alerts.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations = [
  TheFirstLine1763700000000,
  BondsThatMove1763800000000,
  ThePromiseWhole1763900000000,
  Answers1763910000000,
  Alerts1763920000000,
];
