import { myBond as words, removeText, removeTitle } from '@huiyou/words/my-bond';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SurePair } from '../../components/sure-pair';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import type { MyBond } from './use-my-bond';

/** Everything, the note, or one tag. */
export type Forgetting = { what: 'all' | 'note' | 'tag'; tag: string | null };

interface ForgetPanelProps {
  she: string;
  forgetting: Forgetting | null;
  onClose: () => void;
  onCleared: (remembered: MyBond['remembered']) => void;
}

/** Asked once more before something is deleted for both. */
export function ForgetPanel({ she, forgetting, onClose, onCleared }: ForgetPanelProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const handleClose = () => {
    setRefusal(null);
    onClose();
  };
  const handleRemove = async () => {
    if (!forgetting || busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      onCleared(await call('POST /my-kos/remembered/clear', { body: forgetting }));
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  };
  const foot = (
    <SurePair
      keep={words.keep}
      sure={words.remove}
      doing={words.removing}
      busy={busy}
      onKeep={handleClose}
      onSure={() => void handleRemove()}
    />
  );
  return (
    <Panel
      open={forgetting !== null}
      title={removeTitle(forgetting?.tag ?? null, forgetting?.what === 'all')}
      closeLabel={states.close}
      onClose={handleClose}
      foot={foot}
    >
      <View className="c2">{removeText(she)}</View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notRemoved} text={refusal} />
        </View>
      ) : null}
    </Panel>
  );
}
