import { useRef, useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import { type Noted, noteBody } from './noted';
import type { MemberLine } from './use-members';

export type Noting = {
  noted: Noted;
  /** Something is written that was not saved. */
  changed: boolean;
  change: (next: (before: Noted) => Noted) => void;
  drop: () => void;
  saving: boolean;
  refused: string | null;
  save: () => Promise<void>;
};

/** Writing something down about a member: kept on the device until the server has it. */
export function useNoting(member: MemberLine, onSaved: (member: MemberLine) => void): Noting {
  const { bondId } = member;
  const draft = useDraft<Noted | null>(`note ${bondId}`, null);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);
  const there: Noted = { note: member.note ?? '', tags: member.tags, tag: '' };
  const noted = draft.value ?? there;
  const drop = () => {
    setRefused(null);
    draft.drop();
  };
  const save = async () => {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    setRefused(null);
    try {
      const saved = await call('PUT /members/:bondId/note', { params: { bondId }, body: noteBody(noted) });
      draft.drop();
      onSaved(saved);
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };
  const change = (next: (before: Noted) => Noted) => draft.change((before) => next(before ?? there));
  return { noted, changed: draft.value !== null, change, drop, saving, refused, save };
}
