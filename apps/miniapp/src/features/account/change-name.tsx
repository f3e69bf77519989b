import { nameFault } from '@huiyou/domain/identity/display-name';
import { account as words } from '@huiyou/words/account';
import { nameFaults } from '@huiyou/words/joining';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useSession } from '../../stores/session.store';

interface ChangeNameProps {
  open: boolean;
  name: string;
  onClose: () => void;
  onRenamed: () => void;
}

/** Another name for oneself. What was written stays when the panel is closed by mistake. */
export function ChangeName({ open, name, onClose, onRenamed }: ChangeNameProps) {
  const [next, setNext] = useState(name);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fault = nameFault(next);
  useEffect(() => setNext(name), [name]);

  const handleSave = async () => {
    if (fault !== null || saving) return;
    if (next.trim() === name) return onClose();
    setSaving(true);
    setRefusal(null);
    try {
      useSession.getState().know(await call('PUT /me/name', { body: { displayName: next } }));
      onRenamed();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setSaving(false);
    }
  };

  const save = (
    <Button label={words.renameSave} loading={saving} loadingLabel={words.renaming} onPress={() => void handleSave()} />
  );
  return (
    <Panel open={open} title={words.renameTitle} onClose={onClose} closeLabel={states.close} foot={save}>
      <Field
        label={words.name}
        labelHidden
        value={next}
        onChange={setNext}
        onConfirm={() => void handleSave()}
        error={fault === null ? undefined : nameFaults[fault]}
      />
      <View className="t-note m2">{words.renameHint}</View>
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notRenamed} text={refusal} />
        </View>
      ) : null}
    </Panel>
  );
}
