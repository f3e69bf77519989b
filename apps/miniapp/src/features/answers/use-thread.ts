import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { usePolling } from '../../lib/use-polling';

export type Thread = Reply<'GET /queue/:id'>;
export type Entry = Thread['entries'][number];

/** The member may add something, or take the question back, while the host writes. */
const every = 30_000;

async function read(id: string): Promise<Thread> {
  const thread = await call('GET /queue/:id', { params: { id } });
  return thread.seenAt === null ? call('POST /queue/:id/seen', { params: { id } }) : thread;
}

/** One question of the queue with everything said on it; opening it tells the member that it was seen. */
export function useThread(id: string): Loaded<Thread> {
  const thread = useLoaded(id, () => read(id));
  usePolling(async () => thread.put(await call('GET /queue/:id', { params: { id } })), every);
  return thread;
}
