import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { usePolling } from '../../lib/use-polling';

export type Queue = Reply<'GET /queue'>;
export type QueueLine = Queue['others'][number];

const every = 20_000;

/** The host's queue, read afresh while it is looked at. `stale`: the last reading failed, this is the one before. */
export function useQueue(): { queue: Loaded<Queue>; stale: boolean } {
  const queue = useLoaded('queue', () => call('GET /queue', {}));
  const failing = usePolling(async () => queue.put(await call('GET /queue', {})), every);
  useLeadToProfile(queue.error);
  return { queue, stale: queue.data !== null && (failing || queue.error !== null) };
}
