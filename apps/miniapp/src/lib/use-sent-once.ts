import { useState } from 'react';
import { wasAnswered } from './answered';
import { CallError } from './call';
import { useDraft } from './use-draft';

export type SentOnce<T, R> = {
  value: T;
  change: (next: (before: T) => T) => void;
  sending: boolean;
  error: CallError | null;
  /** Null when it was refused; `error` says why. */
  send: () => Promise<R | null>;
};

/**
 * Something written and sent that must happen once: kept at `place` on the device, with its key, so that a lost
 * answer can be asked for again.
 */
export function useSentOnce<T, R>(
  place: string,
  blank: T,
  post: (value: T, key: string) => Promise<R>,
): SentOnce<T, R> {
  const draft = useDraft(place, blank);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const send = async (): Promise<R | null> => {
    if (sending) return null;
    setSending(true);
    setError(null);
    draft.trying();
    try {
      const reply = await post(draft.value, draft.key);
      draft.drop();
      return reply;
    } catch (failure) {
      const refused = failure instanceof CallError ? failure : new CallError('unexpected', String(failure));
      // an answered try is over: its key belongs to what was refused
      if (wasAnswered(refused)) draft.change((value) => value);
      setError(refused);
      return null;
    } finally {
      setSending(false);
    }
  };
  return { value: draft.value, change: draft.change, sending, error, send };
}
