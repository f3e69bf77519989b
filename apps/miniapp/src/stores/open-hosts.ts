import type { Reply } from '@huiyou/contracts/api';
import { call } from '../lib/call';
import { type Loaded, useLoaded } from '../lib/use-loaded';
import { useMyId } from './session.store';

export type OpenHosts = Reply<'GET /hosts/open'>;

/** Hosts who have room; asked for only while `wanted`. */
export function useOpenHosts(wanted = true): Loaded<OpenHosts> {
  const me = useMyId();
  return useLoaded(wanted ? `${me} open-hosts` : null, () => call('GET /hosts/open', {}));
}
