import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call, CallError } from '../../lib/call';

export type Consent = Reply<'GET /consents'>['consents'][number];
type Step = 'agree' | 'decline' | 'withdraw';

export type Deciding = {
  busy: Step | null;
  error: CallError | null;
  /** True when it was decided. */
  decide: (step: Step) => Promise<boolean>;
};

/** Whether the club may read an answer: agreed, declined, or taken back later. What the server returns is shown. */
export function useConsent(id: string, put: (consent: Consent) => void): Deciding {
  const [busy, setBusy] = useState<Step | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const decide = async (step: Step): Promise<boolean> => {
    if (busy) return false;
    setBusy(step);
    setError(null);
    try {
      put(await call(`POST /consents/:id/${step}`, { params: { id } }));
      return true;
    } catch (failure) {
      setError(failure instanceof CallError ? failure : new CallError('unexpected', String(failure)));
      return false;
    } finally {
      setBusy(null);
    }
  };
  return { busy, error, decide };
}
