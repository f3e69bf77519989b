import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { asking as words, thanksTo } from '@huiyou/words/asking';
import { questions } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';

type Props = { asked: Asked; put: (asked: Asked) => void };

function ThanksForm({ asked, put, onDone }: Props & { onDone: () => void }) {
  const draft = useDraft(`${useMyId()} thanks ${asked.id}`, '');
  const step = useStep(put);
  const empty = draft.value.trim() === '';
  const handleSend = async () => {
    draft.trying();
    const given = { params: { id: asked.id }, body: { text: draft.value }, key: draft.key };
    if (!(await step.run(() => call('POST /questions/:id/thanks', given)))) return;
    draft.drop();
    onDone();
  };
  return (
    <View className="qm-l">
      <TextAreaField
        label={words.thankLabel}
        placeholder={words.thankPlaceholder}
        value={draft.value}
        maxLength={questionLimits.thanks}
        minLines={2}
        disabled={step.busy}
        onChange={(text) => draft.change(() => text)}
      />
      <View className="t-note m2">{words.thankNote}</View>
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notThanked} text={step.error.message} />
        </View>
      ) : null}
      <View className="m4">
        <Button
          label={empty ? questions.writeFirst : thanksTo(asked.host.pronoun)}
          disabled={empty}
          loading={step.busy}
          loadingLabel={words.thanking}
          onPress={() => void handleSend()}
        />
      </View>
    </View>
  );
}

/** 谢谢: one line after an answer, said once; no clock starts again. */
export function SayThanks({ asked, put }: Props) {
  const [open, setOpen] = useState(false);
  // once for each full answer
  const last = asked.entries.filter(({ kind }) => kind === 'thanks' || kind === 'full-answer').at(-1);
  const said = last?.kind === 'thanks';
  const close = () => setOpen(false);
  return (
    <>
      {said ? null : <Button look="text" icon="heart" label={words.thank} onPress={() => setOpen(true)} />}
      <Panel open={open} title={words.thank} closeLabel={states.close} onClose={close}>
        <ThanksForm asked={asked} put={put} onDone={close} />
      </Panel>
    </>
  );
}
