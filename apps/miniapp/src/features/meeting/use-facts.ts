import { useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import type { Acquaintance, Fact } from './acquaintance';

export type Facts = {
  /** The fact something is being done about. */
  busy: string | null;
  refused: { id: string; text: string } | null;
  /** It is asked once more whether this one is to go. */
  leaving: Fact | null;
  confirm: (id: string) => Promise<void>;
  takeAway: (id: string) => Promise<void>;
  askAway: (fact: Fact | null) => void;
};

/** Confirming a fact, or taking it away. */
export function useFacts(onChange: (met: Acquaintance) => void): Facts {
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Facts['refused']>(null);
  const [leaving, setLeaving] = useState<Fact | null>(null);

  const act = async (id: string, post: () => Promise<Acquaintance>) => {
    if (busy !== null) return;
    setBusy(id);
    setRefused(null);
    try {
      onChange(await post());
      setLeaving(null);
    } catch (failure) {
      setRefused({ id, text: sentenceOf(failure) });
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    refused,
    leaving,
    confirm: (id) => act(id, () => call('POST /relation-facts/:id/confirm', { params: { id } })),
    takeAway: (id) => act(id, () => call('DELETE /relation-facts/:id', { params: { id } })),
    askAway: (fact) => {
      setRefused(null);
      setLeaving(fact);
    },
  };
}
