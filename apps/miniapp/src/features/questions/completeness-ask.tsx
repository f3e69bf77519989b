import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { questions as words, sayMissing } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';
import './completeness-ask.css';

type Props = { asked: Asked; put: (asked: Asked) => void };

/** 差在哪: one line, then the question is in the queue again with a new due time. */
function Missing({ asked, put, onClose }: Props & { onClose: () => void }) {
  const draft = useDraft(`${useMyId()} missing ${asked.id}`, '');
  const step = useStep(put);
  const empty = draft.value.trim() === '';
  const handleSend = async () => {
    draft.trying();
    const done = await step.run(() =>
      call('POST /questions/:id/reopen', { params: { id: asked.id }, body: { missing: draft.value }, key: draft.key }),
    );
    if (done) draft.drop();
  };
  return (
    <View className="ca">
      <View className="t-text b">{words.missingTitle}</View>
      <View className="m2">
        <TextAreaField
          label={words.missingLabel}
          placeholder={words.missingPlaceholder}
          value={draft.value}
          maxLength={questionLimits.missing}
          minLines={2}
          autoFocus
          disabled={step.busy}
          onChange={(text) => draft.change(() => text)}
        />
      </View>
      {step.error ? (
        <View className="m2">
          <Notice tone="look" title={words.notReopened} text={step.error.message} />
        </View>
      ) : null}
      <View className="row m3">
        <Button look="secondary" size="pair" label={words.missingCancel} onPress={onClose} />
        <View className="ca-g" />
        <Button
          size="pair"
          label={empty ? words.writeFirst : words.missingSend}
          disabled={empty}
          loading={step.busy}
          loadingLabel={words.missingSending}
          onPress={() => void handleSend()}
        />
      </View>
    </View>
  );
}

function Ask({ asked, put, onMissing }: Props & { onMissing: (() => void) | null }) {
  const step = useStep(put);
  const handleComplete = () => void step.run(() => call('POST /questions/:id/confirm', { params: { id: asked.id } }));
  return (
    <View className="ca">
      <View className="row base wrap between">
        <View className="t-text b">{words.completeAsk}</View>
        {onMissing ? <View className="t-micro">{sayMissing(asked.host.pronoun)}</View> : null}
      </View>
      {step.error ? (
        <View className="m2">
          <Notice tone="look" title={words.notConfirmed} text={step.error.message} />
        </View>
      ) : null}
      <View className="row m2">
        {onMissing ? <Button look="secondary" size="pair" label={words.missingButton} onPress={onMissing} /> : null}
        {onMissing ? <View className="ca-g" /> : null}
        <Button
          size="pair"
          label={words.completeButton}
          loading={step.busy}
          loadingLabel={words.confirming}
          onPress={handleComplete}
        />
      </View>
    </View>
  );
}

/** Below a full answer: is it complete. Silence is neither yes nor no. */
export function CompletenessAsk({ asked, put, now }: Props & { now: number }) {
  const [missing, setMissing] = useState(false);
  const mayReopen = asked.reopenUntil !== null && now < asked.reopenUntil;
  if (missing && mayReopen) return <Missing asked={asked} put={put} onClose={() => setMissing(false)} />;
  if (asked.state === 'answered')
    return <Ask asked={asked} put={put} onMissing={mayReopen ? () => setMissing(true) : null} />;
  return (
    <View className="ca row wrap between">
      <View className="row t-note c-pine">
        <Icon name="check" tone="pine" firm size={16} />
        <View className="l1">{words.complete}</View>
      </View>
      {mayReopen ? <Button look="text" label={words.stillMissing} onPress={() => setMissing(true)} /> : null}
    </View>
  );
}
