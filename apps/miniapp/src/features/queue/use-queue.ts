import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { useLoadedFresh } from '../../lib/use-fresh';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type Queue = Reply<'GET /queue'>;
export type QueueLine = Queue['others'][number];

const onDuty = { everyMs: 10_000, slowestMs: 30_000 };
const offDuty = { everyMs: 60_000, slowestMs: 120_000 };

const read = () => call('GET /queue', {});

/** The host's queue, read afresh while it is looked at. `stale`: the last reading failed, this is the one before. */
export function useQueue(): { queue: Loaded<Queue>; stale: boolean } {
  const queue = useLoaded('queue', read);
  const failing = useLoadedFresh(queue, read, queue.data?.duty.kind === 'on' ? onDuty : offDuty);
  useLeadToProfile(queue.error);
  return { queue, stale: queue.data !== null && (failing || queue.error !== null) };
}
