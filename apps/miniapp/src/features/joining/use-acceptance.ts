import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call, CallError } from '../../lib/call';
import { useDraft } from '../../lib/use-draft';

export type Accepted = Reply<'POST /letters/:token/accept'>;

/** After these it is not known whether the seat was taken: the same name under the same key may ask again. */
const unanswered = new Set<CallError['code']>([
  'offline',
  'unexpected',
  'temporarily-unavailable',
  'database-unavailable',
]);

export type Acceptance = {
  name: string;
  write: (name: string) => void;
  sending: boolean;
  error: CallError | null;
  /** `onStale`: the terms have changed since the letter was opened, so it has to be read again. */
  accept: (termsVersion: string, onStale: () => void) => Promise<Accepted | null>;
};

/** Accepts an invitation so that a lost answer can be asked for again and nobody takes two seats. */
export function useAcceptance(token: string, suggestedName: string): Acceptance {
  const draft = useDraft(`accept-${token}`, suggestedName);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const accept = async (termsVersion: string, onStale: () => void): Promise<Accepted | null> => {
    setSending(true);
    setError(null);
    draft.trying();
    try {
      const body = { displayName: draft.value.trim(), termsVersion };
      const accepted = await call('POST /letters/:token/accept', { params: { token }, body, key: draft.key });
      draft.drop();
      return accepted;
    } catch (failure) {
      const refused = failure instanceof CallError ? failure : new CallError('unexpected', String(failure));
      // an answered attempt is over: its key belongs to what was refused
      if (!unanswered.has(refused.code)) draft.change((name) => name);
      setError(refused);
      if (refused.code === 'terms-outdated') onStale();
      return null;
    } finally {
      setSending(false);
    }
  };

  return { name: draft.value, write: (name) => draft.change(() => name), sending, error, accept };
}
