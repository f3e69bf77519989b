import type { Reply } from '@huiyou/contracts/api';
import { useEffect, useRef } from 'react';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';

export type PromiseNow = Reply<'GET /promise'>;
export type Promised = NonNullable<PromiseNow['promise']>;

/** What asking this minute would promise. Loaded anew whenever the minute `now` changes. */
export function usePromise(now: number): Loaded<PromiseNow> {
  const me = useMyId();
  const promise = useLoaded(`${me} promise`, () => call('GET /promise', {}));
  useEachMinute(now, promise);
  return promise;
}

/** Coming back to the page moves the minute and loads by itself: once is enough. */
function useEachMinute(now: number, { loading, reload }: Loaded<PromiseNow>): void {
  const last = useRef(now);
  useEffect(() => {
    if (last.current !== now && !loading) void reload();
    last.current = now;
  }, [now, loading, reload]);
}
