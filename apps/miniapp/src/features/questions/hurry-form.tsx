import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { type UrgencyReason, urgencyReasons } from '@huiyou/domain/questions/urgency';
import { asking as words } from '@huiyou/words/asking';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';

interface HurryFormProps {
  asked: Asked;
  put: (asked: Asked) => void;
  onDone: () => void;
}

type Hurry = { reason: UrgencyReason | null; text: string };
const blank: Hurry = { reason: null, text: '' };

/** 请加急: a reason from the short list and one's own words. The host accepts with a nearer time, or says why not. */
export function HurryForm({ asked, put, onDone }: HurryFormProps) {
  const draft = useDraft(`${useMyId()} hurry ${asked.id}`, blank);
  const step = useStep(put);
  const { reason, text } = draft.value;
  const ready = reason !== null && text.trim() !== '';
  const handleSend = async () => {
    if (reason === null) return;
    draft.trying();
    const given = { params: { id: asked.id }, body: { reason, text }, key: draft.key };
    if (!(await step.run(() => call('POST /questions/:id/urgency', given)))) return;
    draft.drop();
    onDone();
  };
  return (
    <View className="qm-l">
      <View className="row wrap">
        {urgencyReasons.map((one) => (
          <Chip
            key={one}
            label={urgencyReasonNames[one]}
            chosen={one === reason}
            onPress={() => draft.change((before) => ({ ...before, reason: one }))}
          />
        ))}
      </View>
      <View className="m2">
        <TextAreaField
          label={words.hurryLabel}
          placeholder={words.hurryPlaceholder}
          value={text}
          maxLength={questionLimits.urgency}
          minLines={2}
          disabled={step.busy}
          onChange={(next) => draft.change((before) => ({ ...before, text: next }))}
        />
      </View>
      <View className="t-note m2">{words.hurryRule}</View>
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notHurried} text={step.error.message} />
        </View>
      ) : null}
      <View className="m4">
        <Button
          label={ready ? words.hurrySend : words.hurryFirst}
          disabled={!ready}
          loading={step.busy}
          loadingLabel={words.hurrySending}
          onPress={() => void handleSend()}
        />
      </View>
    </View>
  );
}
