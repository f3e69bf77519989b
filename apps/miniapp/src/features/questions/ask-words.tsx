import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { questions as words, textCount } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { TextAreaField } from '../../components/text-area-field';
import type { Topic } from './topic-sections';
import type { Ask } from './use-ask';

/** One's own words, and what they are about. */
export function AskWords({ ask, topics, chosen }: { ask: Ask; topics: readonly Topic[]; chosen: string | undefined }) {
  const { value, change } = ask.draft;
  return (
    <>
      <View className="aq-w">
        <TextAreaField
          look="sheet"
          label={words.askLabel}
          placeholder={words.askPlaceholder}
          value={value.text}
          maxLength={questionLimits.text}
          minLines={3}
          count={textCount(value.text.length, questionLimits.text)}
          disabled={ask.sending}
          onChange={(text) => change((before) => ({ ...before, text }))}
        />
      </View>
      {topics.length > 1 ? (
        <View className="row wrap m2 aq-c">
          {topics.map(({ id, name }) => (
            <Chip
              key={id}
              label={name}
              chosen={id === chosen}
              onPress={() => change((before) => ({ ...before, topicId: id }))}
            />
          ))}
        </View>
      ) : null}
    </>
  );
}
