import { hostLimits } from '@huiyou/domain/kos/host';
import { greeting } from '@huiyou/words/home';
import { host as words, lineCount } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import type { Profile } from './use-profile';
import './day-line.css';

interface LineEditorProps {
  open: boolean;
  host: Profile['host'];
  line: string | null;
  onClose: () => void;
  onSaved: (line: Profile['line']) => void;
}

/** Writes the line members see first, or takes it away. What is half written stays on the device. */
export function LineEditor({ open, host, line, onClose, onSaved }: LineEditorProps) {
  const draft = useDraft<string | null>(`line-${host.id}`, null);
  const [busy, setBusy] = useState<'write' | 'clear' | null>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const text = draft.value ?? line ?? '';
  const empty = text.trim() === '';

  const save = async (next: string | null) => {
    if (busy !== null) return;
    setBusy(next === null ? 'clear' : 'write');
    setRefused(undefined);
    try {
      const saved = await call('PUT /kos/me/line', { body: { text: next } });
      draft.drop();
      onSaved(saved.line);
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
        label={empty ? words.lineEmpty : words.saveLine}
        disabled={empty}
        loading={busy === 'write'}
        onPress={() => void save(text)}
      />
      {line === null ? null : (
        <Button look="text" label={words.takeLineAway} loading={busy === 'clear'} onPress={() => void save(null)} />
      )}
    </>
  );
  return (
    <Panel open={open} title={words.lineTitle} onClose={onClose} closeLabel={states.close} foot={foot}>
      <TextAreaField
        label={words.lineLabel}
        placeholder={words.linePlaceholder}
        value={text}
        onChange={(next) => draft.change(() => next)}
        maxLength={hostLimits.line}
        minLines={2}
        count={lineCount(text.length, hostLimits.line)}
        error={refused}
      />
      {empty ? null : (
        <View className="dl-s m4">
          <View className="t-micro">{words.preview}</View>
          <View className="dl-l">{greeting(words.anyName, text.trim())}</View>
        </View>
      )}
    </Panel>
  );
}
