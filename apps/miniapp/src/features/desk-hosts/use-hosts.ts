import type { QueryIn, Reply } from '@huiyou/contracts/api';
import { useEffect, useState } from 'react';
import { call } from '../../lib/call';
import { type Paged, usePaged } from '../../lib/use-paged';

export type HostsPage = Reply<'GET /hosts'>;
export type Show = NonNullable<NonNullable<QueryIn<'GET /hosts'>>['show']>;

const calm = 300;

/** A text once nothing has been typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), calm);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Hosts of the branch one looks after, by name. */
export function useHosts(typed: string, show: Show): Paged<HostsPage> & { searched: string } {
  const q = useSettled(typed.trim());
  const list = usePaged(`hosts ${show} ${q}`, (query) =>
    call('GET /hosts', { query: { ...query, show, ...(q === '' ? {} : { q }) } }),
  );
  return { ...list, searched: q };
}
