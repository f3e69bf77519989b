import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';

export type Club = Reply<'GET /club'>;

/** My club: here for my host's hours. */
export function useMyClub(): Loaded<Club> {
  const me = useMyId();
  return useLoaded(`${me} club`, () => call('GET /club', {}));
}
