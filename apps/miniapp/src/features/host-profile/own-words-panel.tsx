import { lineCount } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { TextAreaField } from '../../components/text-area-field';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';

interface OwnWordsPanelProps {
  open: boolean;
  onClose: () => void;
  /** Where the half written text stays on the device. */
  place: string;
  /** What members read now. */
  kept: string | null;
  /** Null takes it away. */
  put: (text: string | null) => Promise<void>;
  said: { title: string; label: string; placeholder: string; empty: string; save: string; takeAway: string };
  limit: number;
  minLines: number;
  preview?: (text: string) => ReactNode;
}

/** Something members read in the host's own words: written, or taken away. */
export function OwnWordsPanel(props: OwnWordsPanelProps) {
  const { open, onClose, place, kept, put, said, limit, minLines, preview } = props;
  const draft = useDraft<string | null>(place, null);
  const [busy, setBusy] = useState<'write' | 'clear' | null>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const text = draft.value ?? kept ?? '';
  const empty = text.trim() === '';

  const save = async (next: string | null) => {
    if (busy !== null) return;
    setBusy(next === null ? 'clear' : 'write');
    setRefused(undefined);
    try {
      await put(next);
      draft.drop();
      onClose();
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setBusy(null);
    }
  };

  const foot = (
    <>
      <Button
        label={empty ? said.empty : said.save}
        disabled={empty}
        loading={busy === 'write'}
        onPress={() => void save(text)}
      />
      {kept === null ? null : (
        <Button look="text" label={said.takeAway} loading={busy === 'clear'} onPress={() => void save(null)} />
      )}
    </>
  );
  return (
    <Panel open={open} title={said.title} onClose={onClose} closeLabel={states.close} foot={foot}>
      <TextAreaField
        label={said.label}
        placeholder={said.placeholder}
        value={text}
        onChange={(next) => draft.change(() => next)}
        maxLength={limit}
        minLines={minLines}
        count={lineCount(text.length, limit)}
        error={refused}
      />
      {empty ? null : preview?.(text.trim())}
    </Panel>
  );
}
