import { questions as words, withdrawText } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import { SurePair } from '../../components/sure-pair';
import { call } from '../../lib/call';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';

interface WithdrawFormProps {
  asked: Asked;
  put: (asked: Asked) => void;
  onKeep: () => void;
  onDone: () => void;
}

/** 收回这一问, asked once more before it happens. */
export function WithdrawForm({ asked, put, onKeep, onDone }: WithdrawFormProps) {
  const step = useStep(put);
  const handleWithdraw = async () => {
    if (await step.run(() => call('POST /questions/:id/withdraw', { params: { id: asked.id } }))) onDone();
  };
  return (
    <View className="qm-l">
      <View className="c2">{withdrawText(asked.host.pronoun)}</View>
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notWithdrawn} text={step.error.message} />
        </View>
      ) : null}
      <View className="m5">
        <SurePair
          keep={words.withdrawKeep}
          sure={words.withdrawDo}
          doing={words.withdrawing}
          busy={step.busy}
          onKeep={onKeep}
          onSure={() => void handleWithdraw()}
        />
      </View>
    </View>
  );
}
