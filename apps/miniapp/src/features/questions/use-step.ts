import { useState } from 'react';
import { CallError } from '../../lib/call';
import type { Asked } from './use-open-questions';

export type Step = {
  busy: boolean;
  error: CallError | null;
  /** True when it was done; a second run while one is under way does nothing. */
  run: (step: () => Promise<Asked>) => Promise<boolean>;
  forget: () => void;
};

/** One thing the member does with a question: what the server returns is shown, what it refuses is said in place. */
export function useStep(put: (asked: Asked) => void): Step {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const run = async (step: () => Promise<Asked>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      put(await step());
      return true;
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run, forget: () => setError(null) };
}
