import type { Reply } from '@huiyou/contracts/api';

/** A letter that its reader may accept. */
export type Invited = Extract<Reply<'GET /letters/:token'>, { outcome: 'invited' }>;
