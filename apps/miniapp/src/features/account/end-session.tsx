import { sessionsWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { call, CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';

interface EndSessionProps {
  /** Null: nothing is asked. */
  id: string | null;
  device: string;
  onClose: () => void;
  onEnded: () => void;
}

/** Asks before ending a session elsewhere: whoever sits there is out at once. */
export function EndSession({ id, device, onClose, onEnded }: EndSessionProps) {
  const [ending, setEnding] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setRefusal(null), [id]);

  const handleEnd = async () => {
    if (id === null) return;
    setEnding(true);
    setRefusal(null);
    try {
      await call('DELETE /sessions/:id', { params: { id } });
      onEnded();
    } catch (failure) {
      // it had ended by itself
      if (failure instanceof CallError && failure.code === 'session-not-yours') onEnded();
      else setRefusal(sentenceOf(failure));
    } finally {
      setEnding(false);
    }
  };

  const end = (
    <Button label={words.endDo} loading={ending} loadingLabel={words.ending} onPress={() => void handleEnd()} />
  );
  return (
    <Panel open={id !== null} title={words.endTitle} onClose={onClose} closeLabel={states.close} foot={end}>
      <View className="t-text b">{device}</View>
      <View className="t-text c2 m1">{words.endText}</View>
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notEnded} text={refusal} />
        </View>
      ) : null}
    </Panel>
  );
}
