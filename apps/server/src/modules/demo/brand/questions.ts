import { chenEarly } from './questions-chen-early.ts';
import { chenLate } from './questions-chen-late.ts';
import { openAtChen } from './questions-open.ts';
import { askedElsewhere } from './questions-others.ts';
import { shenFirst } from './questions-shen-first.ts';
import { shenLately } from './questions-shen-lately.ts';
import { shenNext } from './questions-shen-next.ts';
import type { QuestionSeed } from './types.ts';

/** Every question of the demo brand. A member's questions are numbered by when they were asked. */
export const questions: readonly QuestionSeed[] = [
  ...shenFirst,
  ...shenNext,
  ...shenLately,
  ...openAtChen,
  ...chenEarly,
  ...chenLate,
  ...askedElsewhere,
];
