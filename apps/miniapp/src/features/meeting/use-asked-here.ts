import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';

type Asked = Reply<'GET /questions/:id'>;
export type AskedHere = { waiting: Asked[]; replied: Asked[] };

/** More answers at once than this are read where everything asked is listed. */
const shownReplies = 3;

const isTo =
  (hostId: string) =>
  ({ host, insteadOf }: Asked): boolean =>
    host.id === hostId || insteadOf?.id === hostId;

/** What I asked this host and wait for, and what she has replied since I last looked. */
export function useAskedHere(hostId: string): Loaded<AskedHere> {
  const me = useMyId();
  return useLoaded(`${me} asked ${hostId}`, async () => {
    const { open, unread } = await call('GET /questions/open', {});
    const replied = await Promise.all(
      unread.slice(0, shownReplies).map(({ id }) => call('GET /questions/:id', { params: { id } })),
    );
    const fresh = new Set(unread.map(({ id }) => id));
    return {
      waiting: open.filter(isTo(hostId)).filter(({ id }) => !fresh.has(id)),
      replied: replied.filter(isTo(hostId)),
    };
  });
}
