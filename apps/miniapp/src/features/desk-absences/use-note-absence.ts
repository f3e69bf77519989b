import { useState } from 'react';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { type AbsenceDraft, absenceBody, blankAbsence } from './absence-facts';

export type NoteAbsence = {
  draft: AbsenceDraft;
  change: (part: Partial<AbsenceDraft>) => void;
  busy: boolean;
  refusal: string | null;
  send: (onSaved: () => void) => void;
};

/** An absence written down for a host. 现在 is settled by the first try, so that a lost answer can be asked for again. */
export function useNoteAbsence(): NoteAbsence {
  const [draft, setDraft] = useState(blankAbsence);
  const [tried, setTried] = useState<number | null>(null);
  const { busy, refusal, save } = useSave();
  const change = (part: Partial<AbsenceDraft>) => {
    setTried(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const send = (onSaved: () => void) => {
    const now = tried ?? Date.now();
    const body = absenceBody(draft, now);
    if (body === null) return;
    setTried(now);
    void save(body, async (key) => {
      await call('POST /lead/absences', { body, key });
      onSaved();
    });
  };
  return { draft, change, busy, refusal, send };
}
