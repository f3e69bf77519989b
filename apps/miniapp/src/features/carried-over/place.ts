import type { Reply } from '@huiyou/contracts/api';

export type Kept = Reply<'GET /carried-over'>;
/** A place kept from before this club was. */
export type Place = NonNullable<Kept['place']>;
/** What is told to whoever took it. */
export type Seated = Extract<Reply<'POST /carried-over/accept'>, { outcome: 'joined' }>;
