import type { Reply } from '@huiyou/contracts/api';
import { useEffect } from 'react';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyKos } from '../../stores/my-kos.store';
import { useMyId } from '../../stores/session.store';

export type MyKosNow = Reply<'GET /my-kos'>;

/** My host as she is now; her card is kept on the device. */
export function useMyKosNow(): Loaded<MyKosNow> {
  const me = useMyId();
  const remember = useMyKos((store) => store.remember);
  const kos = useLoaded(`${me} my-kos`, () => call('GET /my-kos', {}));
  const host = kos.data?.host;
  useEffect(() => {
    if (host) remember(me, host);
  }, [me, host, remember]);
  return kos;
}
