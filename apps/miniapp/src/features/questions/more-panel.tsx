import { questions as words, withdrawText } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { LineRow } from '../../components/line-row';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SurePair } from '../../components/sure-pair';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';
import './more-panel.css';

/** Before its full answer a question may be taken back. */
export const mayWithdraw = ({ state }: Asked): boolean => state === 'waiting' || state === 'replied';

/** A member may say what was wrong, whatever became of the question; a guest has no lead to say it to. */
export const mayComplain = ({ guest }: Asked): boolean => !guest;

interface MorePanelProps {
  asked: Asked;
  put: (asked: Asked) => void;
  open: boolean;
  onClose: () => void;
}

/** What is seldom wanted: taking the question back, asked once more before it happens, and saying what was wrong. */
export function MorePanel({ asked, put, open, onClose }: MorePanelProps) {
  const [sure, setSure] = useState(false);
  const step = useStep(put);
  const handleClose = () => {
    setSure(false);
    step.forget();
    onClose();
  };
  const handleComplain = () => {
    handleClose();
    void Taro.navigateTo({ url: `/pages-bond/complain/index?question=${asked.id}` });
  };
  const handleWithdraw = async () => {
    if (await step.run(() => call('POST /questions/:id/withdraw', { params: { id: asked.id } }))) handleClose();
  };
  const foot = (
    <SurePair
      keep={words.withdrawKeep}
      sure={words.withdrawDo}
      doing={words.withdrawing}
      busy={step.busy}
      onKeep={handleClose}
      onSure={() => void handleWithdraw()}
    />
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
          {mayWithdraw(asked) ? (
            <LineRow title={words.withdraw} note={words.withdrawNote} onPress={() => setSure(true)} />
          ) : null}
          {mayComplain(asked) ? (
            <LineRow title={words.complain} note={words.complainNote} onPress={handleComplain} />
          ) : null}
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
