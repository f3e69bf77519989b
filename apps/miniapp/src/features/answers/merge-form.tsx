import { answers as words, mergeChoice } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { TickLine } from '../../components/tick-line';
import { call } from '../../lib/call';
import type { Act } from './use-act';
import type { Thread } from './use-thread';

interface MergeFormProps {
  thread: Thread;
  steps: Act;
  onDone: () => void;
}

/** Make this question part of an earlier one of the same member's. */
export function MergeForm({ thread: { id, mergeable }, steps, onDone }: MergeFormProps) {
  const only = mergeable.length === 1 ? (mergeable[0]?.id ?? null) : null;
  const [chosen, setChosen] = useState<string | null>(only);
  const merge = async () => {
    if (chosen === null) return;
    const post = () => call('POST /queue/:id/merge', { params: { id }, body: { intoId: chosen } });
    if (await steps.act('merge', post)) onDone();
  };
  return (
    <View>
      <View className="c2">{words.mergeText}</View>
      {mergeable.map((one) => (
        <TickLine
          key={one.id}
          kind="radio"
          label={mergeChoice(one.number, one.text)}
          ticked={one.id === chosen}
          onChange={() => setChosen(one.id)}
        />
      ))}
      <FieldError text={steps.refused ?? undefined} />
      <View className="m3">
        <Button
          label={chosen === null ? words.mergePick : words.mergeSend}
          disabled={chosen === null}
          loading={steps.busy === 'merge'}
          onPress={() => void merge()}
        />
      </View>
      <View className="m5" />
    </View>
  );
}
