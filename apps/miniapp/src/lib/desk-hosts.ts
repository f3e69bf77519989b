import type { Reply } from '@huiyou/contracts/api';
import { call } from './call';
import type { DeskHost } from './host-room';
import { type Loaded, useLoaded } from './use-loaded';

async function everyHost(): Promise<DeskHost[]> {
  const hosts: DeskHost[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Reply<'GET /hosts'> = await call('GET /hosts', { query: cursor === '' ? {} : { cursor } });
    hosts.push(...page.hosts);
    cursor = page.next;
  }
  return hosts;
}

/** Every host of the branch one looks after, to choose from. */
export function useDeskHosts(): Loaded<DeskHost[]> {
  return useLoaded('desk-hosts', everyHost);
}
