import { mergeChoice } from '@huiyou/words/answers';
import { asking as words } from '@huiyou/words/asking';
import { questionNumber } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '../../components/notice';
import { SurePair } from '../../components/sure-pair';
import { TickLine } from '../../components/tick-line';
import { call } from '../../lib/call';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';

interface MergeFormProps {
  asked: Asked;
  put: (asked: Asked) => void;
  onKeep: () => void;
  onDone: () => void;
}

/** 并进前一问: into which of my earlier open ones, and what that means. */
export function MergeForm({ asked, put, onKeep, onDone }: MergeFormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const step = useStep(put);
  const intoId = chosen ?? asked.mergeable[0]?.id;
  const handleMerge = async () => {
    if (intoId === undefined) return;
    const given = { params: { id: asked.id }, body: { intoId } };
    if (await step.run(() => call('POST /questions/:id/merge', given))) onDone();
  };
  return (
    <View className="qm-l">
      <View className="t-text c2">{words.mergeText}</View>
      <View className="m2">
        {asked.mergeable.map(({ id, number, text }) => (
          <TickLine
            key={id}
            kind="radio"
            label={mergeChoice(number, text)}
            ticked={id === intoId}
            onChange={() => setChosen(id)}
          >
            <View className="t-micro">{questionNumber(number)}</View>
            <View className="t-text clip2">{text}</View>
          </TickLine>
        ))}
      </View>
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notMerged} text={step.error.message} />
        </View>
      ) : null}
      <View className="m4">
        <SurePair
          keep={words.mergeKeep}
          sure={words.mergeDo}
          doing={words.merging}
          busy={step.busy}
          onKeep={onKeep}
          onSure={() => void handleMerge()}
        />
      </View>
    </View>
  );
}
