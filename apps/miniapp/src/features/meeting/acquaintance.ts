import type { Reply } from '@huiyou/contracts/api';

/** A host I have met, as I see it. */
export type Acquaintance = Reply<'GET /acquaintances/:id'>;
export type Fact = Acquaintance['facts'][number];
