import type { Reply } from '@huiyou/contracts/api';

/** Somebody of the demo brand whom one can be. */
export type Person = Reply<'GET /demo/people'>['people'][number];
