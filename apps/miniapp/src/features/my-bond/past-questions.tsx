import { myBond as words, pastIsOpen, pastSealed } from '@huiyou/words/my-bond';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import type { MyBond } from './use-my-bond';

interface PastQuestionsProps {
  she: string;
  past: MyBond['past'];
  onOpened: () => void;
}

/** What was asked of hosts before: sealed to this one until the member opens it with one tap. */
export function PastQuestions({ she, past, onOpened }: PastQuestionsProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (past === 'none') return null;
  const handleOpen = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await call('POST /my-handover/open-past', {});
      onOpened();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <View className="m6">
      <Head title={words.pastTitle} />
      <View className="t-text m2">{past === 'open' ? pastIsOpen(she) : pastSealed(she)}</View>
      {past === 'sealed' ? (
        <View className="m3">
          <Button
            look="secondary"
            label={words.pastOpen}
            loading={busy}
            loadingLabel={words.pastOpening}
            onPress={() => void handleOpen()}
          />
        </View>
      ) : null}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.pastNotOpened} text={refusal} />
        </View>
      ) : null}
    </View>
  );
}
