import { useRef, useState } from 'react';
import { wasAnswered } from '../../lib/answered';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import { absenceBody, type AbsenceDraft, blankAbsence } from './absence-draft';

export type NewAbsence = {
  draft: AbsenceDraft;
  change: (part: Partial<AbsenceDraft>) => void;
  sending: boolean;
  refused: string | null;
  /** True when the server has it. */
  send: () => Promise<boolean>;
};

/** Writing an absence down: kept on the device until the server has it. */
export function useNewAbsence(): NewAbsence {
  const draft = useDraft<AbsenceDraft>(`absence-${useMyId()}`, blankAbsence);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);
  const change = (part: Partial<AbsenceDraft>) => draft.change((before) => ({ ...before, ...part, tried: null }));

  const send = async (): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSending(true);
    setRefused(null);
    const body = draft.value.tried ?? absenceBody(draft.value, Date.now());
    // the same key asks again for the same minute, not for a later 现在
    if (draft.value.tried === null) draft.change((before) => ({ ...before, tried: body }));
    draft.trying();
    try {
      await call('POST /absences', { body, key: draft.key });
      draft.drop();
      return true;
    } catch (failure) {
      if (wasAnswered(failure)) change({});
      setRefused(sentenceOf(failure));
      return false;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return { draft: draft.value, change, sending, refused, send };
}
