import { wishes as words } from '@huiyou/words/wishes';
import { useState } from 'react';
import { wasAnswered } from '../../lib/answered';
import { CallError } from '../../lib/call';

/** What to say of a failure: the host who was chosen may have filled up meanwhile. */
export const failureText = (error: CallError): string => (error.code === 'host-full' ? words.hostFull : error.message);

export type Sending = {
  busy: boolean;
  error: CallError | null;
  /** True when it was done; a second run while one is under way does nothing. `onRefused`: the attempt is over. */
  run: (send: () => Promise<void>, onRefused?: () => void) => Promise<boolean>;
};

/** Sends something once; what failed is said in place. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const run = async (send: () => Promise<void>, onRefused?: () => void): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await send();
      return true;
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      if (wasAnswered(failure)) onRefused?.();
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
