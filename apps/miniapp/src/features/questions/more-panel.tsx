import { questions as words, withdrawText } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { LineRow } from '../../components/line-row';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';
import './more-panel.css';

interface MorePanelProps {
  asked: Asked;
  put: (asked: Asked) => void;
  open: boolean;
  onClose: () => void;
}

/** What is seldom wanted: taking the question back, asked once more before it happens. */
export function MorePanel({ asked, put, open, onClose }: MorePanelProps) {
  const [sure, setSure] = useState(false);
  const step = useStep(put);
  const handleClose = () => {
    setSure(false);
    step.forget();
    onClose();
  };
  const handleWithdraw = async () => {
    if (await step.run(() => call('POST /questions/:id/withdraw', { params: { id: asked.id } }))) handleClose();
  };
  const foot = (
    <View className="row">
      <Button look="secondary" size="pair" label={words.withdrawKeep} onPress={handleClose} />
      <View className="qm-g" />
      <Button
        size="pair"
        label={words.withdrawDo}
        loading={step.busy}
        loadingLabel={words.withdrawing}
        onPress={() => void handleWithdraw()}
      />
    </View>
  );
  return (
    <Panel
      open={open}
      title={sure ? words.withdraw : states.more}
      closeLabel={states.close}
      onClose={handleClose}
      foot={sure ? foot : undefined}
    >
      {sure ? (
        <View className="c2">{withdrawText(asked.host.pronoun)}</View>
      ) : (
        <View className="qm-l">
          <LineRow title={words.withdraw} note={words.withdrawNote} onPress={() => setSure(true)} />
        </View>
      )}
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notWithdrawn} text={step.error.message} />
        </View>
      ) : null}
    </Panel>
  );
}

/** At the end of the bar, clear of WeChat's capsule. */
export function MoreButton({ onPress }: { onPress: () => void }) {
  return (
    <View className="qm-b" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label: states.more })}>
      <Icon name="more" />
    </View>
  );
}
