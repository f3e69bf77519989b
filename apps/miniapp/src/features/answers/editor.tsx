import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, writtenCount } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { TextAreaField } from '../../components/text-area-field';
import { FullAnswerEditor } from './full-answer-editor';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';
import './editor.css';

const countFrom = 0.8;

/** First a sentence of one's own, or the whole answer at once; after the first reply only what is still owed. */
export function Editor({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { mode, choose, reply } = answer;
  const near = reply.value.length > questionLimits.reply * countFrom;
  return (
    <View className="m5">
      {thread.state === 'waiting' ? (
        <View className="row wrap ed-c">
          <Chip label={words.firstChip} chosen={mode === 'first'} onPress={() => choose('first')} />
          <Chip label={words.fullChip} chosen={mode === 'full'} onPress={() => choose('full')} />
        </View>
      ) : null}
      {mode === 'first' ? (
        <View>
          <Head title={words.firstTitle} note={thread.guest ? words.ownWords : words.firstNote} />
          <View className="m2 ed-f">
            <TextAreaField
              look="sheet"
              label={words.firstTitle}
              placeholder={words.firstPlaceholder}
              value={reply.value}
              onChange={(text) => reply.change(() => text)}
              maxLength={questionLimits.reply}
              disabled={answer.sending}
              minLines={4}
              {...(near ? { count: writtenCount(reply.value.length, questionLimits.reply) } : {})}
            />
          </View>
        </View>
      ) : (
        <FullAnswerEditor thread={thread} answer={answer} />
      )}
      <View className="ed-e" />
    </View>
  );
}
