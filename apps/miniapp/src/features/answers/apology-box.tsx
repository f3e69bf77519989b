import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, promiseBroken } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useSentOnce } from '../../lib/use-sent-once';
import type { Thread } from './use-thread';

interface ApologyBoxProps {
  thread: Thread;
  now: number;
  onThread: (thread: Thread) => void;
}

/** A promise was broken: words of one's own, offered and never asked for twice. */
export function ApologyBox({ thread: { id, apologyDue }, now, onThread }: ApologyBoxProps) {
  const written = useSentOnce(`apology-${id}`, '', (text: string, key) =>
    call('POST /queue/:id/apology', { params: { id }, body: { text: text.trim() }, key }),
  );
  if (apologyDue === null) return null;
  const send = async () => {
    const thread = await written.send();
    if (thread) onThread(thread);
  };
  return (
    <View className="m4">
      <Head title={words.apologyTitle} size="small" note={promiseBroken(when(apologyDue.dueAt, now))} />
      <View className="m2">
        <TextAreaField
          label={words.apologyTitle}
          placeholder={words.apologyPlaceholder}
          value={written.value}
          onChange={(text) => written.change(() => text)}
          maxLength={questionLimits.apology}
          minLines={2}
          disabled={written.sending}
        />
      </View>
      <FieldError text={written.error?.message} />
      <View className="row wrap between m1">
        <View className="t-micro grow">{words.apologyNote}</View>
        <Button
          look="secondary"
          size="small"
          label={words.apologySend}
          loading={written.sending}
          disabled={written.value.trim() === ''}
          onPress={() => void send()}
        />
      </View>
    </View>
  );
}
