import { wishLimits } from '@huiyou/domain/wishes/wish';
import { leadComplaints as words, writtenOf } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useSentOnce } from '../../lib/use-sent-once';
import { useMyId } from '../../stores/session.store';

interface AnswerComplaintProps {
  id: string;
  onAnswered: () => void;
}

/** The answer to a member, kept on the device until the server has it. */
export function AnswerComplaint({ id, onAnswered }: AnswerComplaintProps) {
  const { value, change, sending, error, send } = useSentOnce(`${useMyId()} complaint ${id}`, '', (text, key) =>
    call('POST /lead/complaints/:id/answer', { params: { id }, body: { words: text }, key }),
  );
  const empty = value.trim() === '';
  const handleSend = async () => {
    if (await send()) onAnswered();
  };
  return (
    <View className="m5">
      <Head size="small" title={words.answerTitle} />
      <View className="m2">
        <TextAreaField
          label={words.answerLabel}
          placeholder={words.answerPlaceholder}
          value={value}
          maxLength={wishLimits.answer}
          minLines={4}
          count={writtenOf(value.length, wishLimits.answer)}
          onChange={(text) => change(() => text)}
        />
      </View>
      {error ? (
        <View className="m3">
          <Notice tone="look" title={words.notSent} text={error.message} />
        </View>
      ) : null}
      <View className="m3">
        <Button
          label={empty ? words.answerEmpty : words.answerSend}
          disabled={empty}
          loading={sending}
          loadingLabel={words.answerSending}
          onPress={() => void handleSend()}
        />
      </View>
    </View>
  );
}
