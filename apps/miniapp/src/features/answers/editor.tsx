import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, writtenCount } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { TextAreaField } from '../../components/text-area-field';
import { aria } from '../../lib/aria';
import { FullAnswerEditor } from './full-answer-editor';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';
import './editor.css';

const countFrom = 0.8;

/** First a sentence of one's own, or the whole answer at once; after the first reply only what is still owed. */
export function Editor({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { mode, choose } = answer;
  return (
    <View className="m5">
      {thread.state === 'waiting' ? (
        <View className="row wrap ed-c">
          <Chip label={words.firstChip} chosen={mode === 'first'} onPress={() => choose('first')} />
          <Chip label={words.fullChip} chosen={mode === 'full'} onPress={() => choose('full')} />
        </View>
      ) : null}
      {mode === 'first' ? (
        <ReplyField thread={thread} answer={answer} />
      ) : (
        <FullAnswerEditor thread={thread} answer={answer} />
      )}
      <DraftLine answer={answer} />
      <View className="ed-e" />
    </View>
  );
}

/** The first reply: a sentence that stops the clock. */
export function ReplyField({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { reply, typeReply, sending } = answer;
  const near = reply.length > questionLimits.reply * countFrom;
  return (
    <View>
      <Head title={words.firstTitle} note={thread.guest ? words.ownWords : words.firstNote} />
      <View className="m2 ed-f">
        <TextAreaField
          look="sheet"
          label={words.firstTitle}
          placeholder={words.firstPlaceholder}
          value={reply}
          onChange={typeReply}
          maxLength={questionLimits.reply}
          disabled={sending}
          minLines={4}
          {...(near ? { count: writtenCount(reply.length, questionLimits.reply) } : {})}
        />
      </View>
    </View>
  );
}

/** Whether what is typed is on the server yet. */
export function DraftLine({ answer: { kept, blank } }: { answer: Answer }) {
  const { saving, movedOn } = kept;
  if (movedOn) return <Line text={words.movedOn} />;
  if (saving === 'failed') return <Line text={words.notSaved} />;
  if (blank) return null;
  return <Line text={saving === 'kept' ? words.draftKept : words.saving} />;
}

function Line({ text }: { text: string }) {
  return (
    <View className="t-micro m2" {...aria({ role: 'status' })}>
      {text}
    </View>
  );
}
