import type { Reply } from '@huiyou/contracts/api';
import { useRef, useState } from 'react';
import { call, CallError } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useSettled } from '../../lib/use-settled';
import { useMyId } from '../../stores/session.store';
import { searchOf } from './knowledge-search';

export type Knowledge = Reply<'GET /knowledge'>['knowledge'][number];

/** So many lines stand beside what somebody writes. */
const mostNear = 3;

/** What the club answered that is like what is being written; nothing while it is not known, and no error. */
export function useNearKnowledge(typed: string): Knowledge[] {
  const me = useMyId();
  const q = searchOf(useSettled(typed, 600));
  const found = useLoaded(q === null ? null : `${me} near ${q}`, () =>
    call('GET /knowledge', { query: { q: q ?? '' } }),
  );
  // what was found for the words before stays until the next is there: lines that come and go would disturb
  const last = useRef<Knowledge[]>([]);
  if (q === null) last.current = [];
  else if (found.data) last.current = found.data.knowledge.slice(0, mostNear);
  return last.current;
}

export type Helping = {
  busy: boolean;
  error: CallError | null;
  /** What answered it, as the server counted it; null when that could not be said. */
  say: (id: string) => Promise<Knowledge | null>;
};

/** 这就答了: counted once for each member. */
export function useHelping(): Helping {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const say = async (id: string): Promise<Knowledge | null> => {
    if (busy) return null;
    setBusy(true);
    setError(null);
    try {
      return await call('POST /knowledge/:id/answered', { params: { id } });
    } catch (failure) {
      setError(failure instanceof CallError ? failure : new CallError('unexpected', String(failure)));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, say };
}
