import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { handTo, meeting as words, noPromised } from '@huiyou/words/meeting';
import { textCount } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import type { AskingHere } from './use-ask-here';

/** Own words, and that no time is promised for them. */
export function AskHere({ ask, she }: { ask: AskingHere; she: string }) {
  return (
    <View className="m5">
      <TextAreaField
        look="sheet"
        label={words.askLabel}
        placeholder={words.askPlaceholder}
        value={ask.value}
        maxLength={questionLimits.text}
        minLines={2}
        count={textCount(ask.value.length, questionLimits.text)}
        disabled={ask.sending}
        onChange={(text) => ask.change(() => text)}
      />
      <View className="t-note m2">{noPromised(she)}</View>
      {ask.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notHanded} text={ask.error.message} />
        </View>
      ) : null}
    </View>
  );
}

interface AskFootProps {
  ask: AskingHere;
  name: string;
  /** How many questions to her wait already. */
  waiting: number;
}

/** The page's one action; when it cannot be taken it says why. */
export function AskFoot({ ask, name, waiting }: AskFootProps) {
  const full = waiting >= acquaintanceRules.openGuestQuestions;
  const written = ask.value.trim() !== '';
  const label = full ? words.threeOpen : written ? handTo(name) : words.writeFirst;
  return (
    <Foot>
      <Button
        label={label}
        disabled={full || !written}
        loading={ask.sending}
        loadingLabel={words.handing}
        onPress={() => void ask.hand()}
      />
    </Foot>
  );
}
