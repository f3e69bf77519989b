import { handoverRules } from '@huiyou/domain/handovers/plan-handover';
import { handoverForm as words, writtenOf } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { TextAreaField } from '../../components/text-area-field';
import { ChooseLeave } from './choose-leave';
import { ChooseSuccessors } from './choose-successors';
import { ChooseWho } from './choose-who';
import type { NewHandover } from './use-new-handover';
import './handover-form.css';

/** Who goes, who takes over, whether the host leaves, and the words members read. */
export function HandoverForm({ writing }: { writing: NewHandover }) {
  const { draft, change } = writing;
  return (
    <View className="hfo">
      <ChooseWho writing={writing} />
      <ChooseSuccessors writing={writing} />
      <ChooseLeave writing={writing} />
      <View className="m6">
        <Head title={words.wordsTitle} />
        <View className="t-note m1">{words.wordsNote}</View>
        <View className="m2">
          <TextAreaField
            label={words.wordsTitle}
            placeholder={words.wordsPlaceholder}
            value={draft.words}
            maxLength={handoverRules.words}
            count={writtenOf(draft.words.length, handoverRules.words)}
            onChange={(text) => change({ words: text })}
          />
        </View>
      </View>
    </View>
  );
}
