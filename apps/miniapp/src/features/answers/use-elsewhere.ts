import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import type { Thread } from './use-thread';

/**
 * Whether somebody stands in for the reader on this question, so that it is not the reader's to answer now; null while
 * it is not known.
 */
export function useElsewhere({ insteadOf }: Thread): boolean | null {
  const mine = useLoaded(insteadOf && 'me', () => call('GET /kos/me', {}));
  if (insteadOf === null) return false;
  return mine.data && mine.data.host.id === insteadOf.id;
}
