import { useRef, useState } from 'react';
import { call, CallError } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import type { AskedCard } from './use-open-questions';

export type AskedPages = {
  cards: AskedCard[] | null;
  total: number;
  /** True when the first question of all is in `cards`. */
  ended: boolean;
  error: CallError | null;
  moreError: CallError | null;
  loading: boolean;
  more: () => Promise<void>;
  reload: () => Promise<void>;
};

type Older = { after: string; cards: AskedCard[]; next: string | null };

/** Everything I have asked, page by page; older pages stay when the newest is asked for again. */
export function useAsked(): AskedPages {
  const first = useLoaded(`${useMyId()} asked`, () => call('GET /questions', {}));
  const [older, setOlder] = useState<Older | null>(null);
  const [moreError, setMoreError] = useState<CallError | null>(null);
  const busy = useRef(false);

  // Pages that follow another first page than the one now shown no longer fit.
  const follows = older !== null && older.after === first.data?.next ? older : null;
  const next = follows ? follows.next : (first.data?.next ?? null);

  const more = async () => {
    if (busy.current || next === null || !first.data?.next) return;
    busy.current = true;
    setMoreError(null);
    try {
      const page = await call('GET /questions', { query: { cursor: next } });
      setOlder({ after: first.data.next, cards: [...(follows?.cards ?? []), ...page.questions], next: page.next });
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setMoreError(failure);
    } finally {
      busy.current = false;
    }
  };

  const { data, error, loading, reload } = first;
  const cards = data ? [...data.questions, ...(follows?.cards ?? [])] : null;
  return {
    cards,
    total: data?.total ?? 0,
    ended: data !== null && next === null,
    error,
    moreError,
    loading,
    more,
    reload,
  };
}
