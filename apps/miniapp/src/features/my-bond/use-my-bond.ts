import type { Reply } from '@huiyou/contracts/api';
import { useEffect } from 'react';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyKos } from '../../stores/my-kos.store';
import { useMyId } from '../../stores/session.store';

export type MyBond = Reply<'GET /my-kos/bond'>;
export type PastBond = MyBond['history'][number];

/** Why this host and since when; her card is kept on the device. */
export function useMyBond(): Loaded<MyBond> {
  const me = useMyId();
  const remember = useMyKos((store) => store.remember);
  const bond = useLoaded(`${me} bond`, () => call('GET /my-kos/bond', {}));
  const host = bond.data?.host;
  useEffect(() => {
    if (host) remember(me, host);
  }, [me, host, remember]);
  return bond;
}
