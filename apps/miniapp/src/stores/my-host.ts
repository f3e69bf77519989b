import type { Reply } from '@huiyou/contracts/api';
import { useMyKos } from './my-kos.store';
import { useSession } from './session.store';

export type HostCard = Reply<'GET /my-kos'>['host'];

/** My host from the local copy; null when this device has not met the host of the person now signed in. */
export function useMyHost(): HostCard | null {
  const remembered = useMyKos((store) => store.remembered);
  const me = useSession((session) => session.me);
  return remembered !== null && remembered.of === me?.person.id ? remembered.host : null;
}
