import type { Reply } from '@huiyou/contracts/api';
import { useRef, useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useLoaded } from '../../lib/use-loaded';

export type Bulk = Reply<'POST /members/bulk'>;

export type Undo = {
  /** The latest bulk act while it can be undone or has just been. */
  bulk: Bulk | null;
  put: (bulk: Bulk) => void;
  reload: () => Promise<void>;
  undoing: boolean;
  refused: string | null;
  undo: () => Promise<void>;
};

/** The host's latest bulk act, and taking it back. Undoing twice changes nothing. */
export function useUndo(onUndone: () => void): Undo {
  const latest = useLoaded('bulk', () => call('GET /members/bulk', {}));
  const [undoing, setUndoing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);
  const bulk = latest.data?.bulk ?? null;
  const put = (next: Bulk) => {
    setRefused(null);
    latest.put({ bulk: next });
  };
  const undo = async () => {
    if (busy.current || bulk === null) return;
    busy.current = true;
    setUndoing(true);
    setRefused(null);
    try {
      put(await call('POST /members/bulk/:id/undo', { params: { id: bulk.id } }));
      onUndone();
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      busy.current = false;
      setUndoing(false);
    }
  };
  return { bulk, put, reload: latest.reload, undoing, refused, undo };
}
