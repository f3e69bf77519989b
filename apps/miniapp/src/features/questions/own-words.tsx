import { mergedMark } from '@huiyou/words/answers';
import { asking } from '@huiyou/words/asking';
import { additionHelp, handedAt, questions as words, seenAt } from '@huiyou/words/questions';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { Sep } from '../../components/sep';
import { Sheet } from '../../components/sheet';
import { TextAreaField } from '../../components/text-area-field';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useDraft } from '../../lib/use-draft';
import { states } from '@huiyou/words/states';
import { useMyId } from '../../stores/session.store';
import type { Asked } from './use-open-questions';
import { useStep } from './use-step';
import './own-words.css';

export const additionsOf = (asked: Asked) => asked.entries.filter((entry) => entry.kind === 'addition');

/** Something more to a question that is still open. */
export function AddPanel({
  asked,
  put,
  open,
  onClose,
}: {
  asked: Asked;
  put: (asked: Asked) => void;
  open: boolean;
  onClose: () => void;
}) {
  const draft = useDraft(`${useMyId()} add ${asked.id}`, '');
  const step = useStep(put);
  const left = questionLimits.additions - additionsOf(asked).length;
  const handleSend = async () => {
    draft.trying();
    const done = await step.run(() =>
      call('POST /questions/:id/additions', { params: { id: asked.id }, body: { text: draft.value }, key: draft.key }),
    );
    if (!done) return;
    draft.drop();
    onClose();
  };
  const empty = draft.value.trim() === '';
  return (
    <Panel
      open={open}
      title={words.addTitle}
      closeLabel={states.close}
      onClose={onClose}
      foot={
        <Button
          label={empty ? words.writeFirst : words.addSend}
          disabled={empty}
          loading={step.busy}
          loadingLabel={words.adding}
          onPress={() => void handleSend()}
        />
      }
    >
      <TextAreaField
        label={words.addLabel}
        placeholder={words.addPlaceholder}
        value={draft.value}
        maxLength={questionLimits.addition}
        minLines={3}
        disabled={step.busy}
        onChange={(text) => draft.change(() => text)}
      />
      <View className="t-note m2">{additionHelp(left)}</View>
      {step.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notAdded} text={step.error.message} />
        </View>
      ) : null}
    </Panel>
  );
}

/** Opens the panel; drawn while there is room for more words. */
export function AddLink({ onPress }: { onPress: () => void }) {
  return (
    <View className="row ow-add" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label: words.addTitle })}>
      <Icon name="pen" tone="ink2" size={16} />
      <Text className="l1">{words.add}</Text>
    </View>
  );
}

/** The question as its asker wrote it, when it was handed over and when the host looked at it. */
export function OwnWords({ asked, put, now }: { asked: Asked; put: (asked: Asked) => void; now: number }) {
  const [adding, setAdding] = useState(false);
  const room = additionsOf(asked).length < questionLimits.additions;
  const more = asked.entries.filter((entry) => entry.kind === 'addition' || entry.kind === 'merged');
  return (
    <>
      <Sheet className="ow">
        <View className="row between ow-h">
          <View className="row wrap t-micro">
            {handedAt(when(asked.askedAt, now), asked.host.name)}
            {asked.seenAt === null ? null : <Sep />}
            {asked.seenAt === null ? null : seenAt(when(asked.seenAt, now), asked.host.pronoun)}
          </View>
          {room ? <AddLink onPress={() => setAdding(true)} /> : null}
        </View>
        <View className="t-text ow-x">{asked.text}</View>
        {more.map((entry) => (
          <View key={entry.id} className="m3">
            <View className="row wrap t-micro">
              {entry.kind === 'merged' ? mergedMark(entry.number) : words.additionMark}
              <Sep />
              {when(entry.at, now)}
            </View>
            <View className="t-text ow-x">{entry.text}</View>
          </View>
        ))}
        {asked.writing ? (
          <View className="row t-note c-pine m3">
            <Icon name="pen" tone="pine" size={16} />
            <Text className="l1">{asking.writing}</Text>
          </View>
        ) : null}
      </Sheet>
      <AddPanel asked={asked} put={put} open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
