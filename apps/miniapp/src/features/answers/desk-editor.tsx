import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words } from '@huiyou/words/answers';
import { hostDesk } from '@huiyou/words/host-desk';
import { Textarea, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { aria } from '../../lib/aria';
import { conclusionOnly } from './conclusion-only';
import { DraftLine } from './editor';
import { FullAnswerHead, Helpers, Sections } from './full-answer-editor';
import { SendButton } from './send-button';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';
import './answer-columns.css';
import './editor.css';

/** First reply and sections on one sheet: what is written first is what is sent first. */
export function DeskEditor({ thread, answer }: { thread: Thread; answer: Answer }) {
  const first = thread.state === 'waiting' && !conclusionOnly(thread);
  return (
    <Sheet lift="high" className="m5 ac-s">
      {first ? (
        <View className="ac-r">
          <Head title={words.firstTitle} note={thread.guest ? words.ownWords : words.firstNote} size="small" />
          <Textarea
            className={answer.reply === '' ? 'ed-t ac-i' : 'ed-t ac-i ac-w'}
            placeholderClass="ed-p"
            value={answer.reply}
            placeholder={words.firstPlaceholder}
            maxlength={questionLimits.reply}
            disabled={answer.sending}
            autoHeight
            onInput={(event) => answer.typeReply(event.detail.value)}
            {...aria({ label: words.firstTitle })}
          />
        </View>
      ) : null}
      <FullAnswerHead thread={thread} surface="desk" />
      <Sections thread={thread} answer={answer} />
      <Helpers thread={thread} />
      <View className="row between m3">
        <View className="grow">
          <View className="t-note">
            {first ? hostDesk.sendHint : thread.state === 'replied' ? hostDesk.goOnHint : ''}
          </View>
          <DraftLine answer={answer} />
        </View>
        <Button
          look="secondary"
          size="pair"
          label={hostDesk.save}
          disabled={answer.blank}
          onPress={() => void answer.kept.flush()}
        />
        <SendButton thread={thread} answer={answer} />
      </View>
    </Sheet>
  );
}
