import type { Reply } from '@huiyou/contracts/api';

/** A seat just taken, by an invitation or because it was kept. */
export type Seat = Extract<Reply<'POST /letters/:token/accept'>, { outcome: 'joined' }>;
