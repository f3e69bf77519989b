import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLoadedFresh } from '../../lib/use-fresh';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type Thread = Reply<'GET /queue/:id'>;
export type Entry = Thread['entries'][number];

/** The member may add something, a colleague may answer, somebody may take it over, while the host writes. */
const pace = { everyMs: 15_000, slowestMs: 30_000 };

const read = (id: string): Promise<Thread> => call('GET /queue/:id', { params: { id } });

async function readSeen(id: string, asLead: boolean): Promise<Thread> {
  const thread = await read(id);
  if (asLead || !thread.mayAnswer || thread.seenAt !== null) return thread;
  return call('POST /queue/:id/seen', { params: { id } });
}

/** One question with everything said on it; a host's opening it tells the member that it was seen. */
export function useThread(id: string, asLead = false): Loaded<Thread> {
  const thread = useLoaded(id, () => readSeen(id, asLead));
  useLoadedFresh(thread, () => read(id), pace);
  return thread;
}
