import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, nearerChoice, urgencyWords } from '@huiyou/words/answers';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useSentOnce } from '../../lib/use-sent-once';
import { nearerTimes } from './nearer-times';
import type { Act } from './use-act';
import type { Thread } from './use-thread';

interface UrgencyBoxProps {
  thread: Thread;
  now: number;
  steps: Act;
  onThread: (thread: Thread) => void;
}

/** A member would rather not wait: their reason, and either a nearer time or a sentence why not. */
export function UrgencyBox({ thread, now, steps, onThread }: UrgencyBoxProps) {
  const [declining, setDeclining] = useState(false);
  if (thread.urgency !== 'asked') return null;
  const asked = thread.entries.filter((entry) => entry.kind === 'urgency').at(-1);
  return (
    <View className="m4">
      <Head title={words.urgencyTitle} size="small" />
      {asked ? <Sheet className="m2">{urgencyWords(urgencyReasonNames[asked.reason], asked.text)}</Sheet> : null}
      {declining ? (
        <Decline id={thread.id} onThread={onThread} onKeep={() => setDeclining(false)} />
      ) : (
        <Accept thread={thread} now={now} steps={steps} onDecline={() => setDeclining(true)} />
      )}
    </View>
  );
}

interface AcceptProps {
  thread: Thread;
  now: number;
  steps: Act;
  onDecline: () => void;
}

function Accept({ thread: { id, dueAt, clock }, now, steps, onDecline }: AcceptProps) {
  const times = nearerTimes(clock.windows, dueAt, now);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = times.find((time) => time === chosen) ?? times.at(-1);
  const accept = () => {
    if (at === undefined) return;
    void steps.act('accept', () => call('POST /queue/:id/urgency/accept', { params: { id }, body: { dueAt: at } }));
  };
  return (
    <View>
      <View className="t-note m2">{times.length > 0 ? words.urgencyWhen : words.urgencyNoTime}</View>
      <View className="row wrap">
        {times.map((time) => (
          <Chip key={time} label={nearerChoice(when(time, now))} chosen={time === at} onPress={() => setChosen(time)} />
        ))}
      </View>
      {times.length > 0 ? <View className="t-micro m1">{words.urgencyNote}</View> : null}
      <View className="row wrap m2">
        {times.length > 0 ? (
          <Button
            look="secondary"
            size="small"
            label={words.urgencyAccept}
            loading={steps.busy === 'accept'}
            onPress={accept}
          />
        ) : null}
        <Button look="text" size="small" label={words.urgencyDecline} onPress={onDecline} />
      </View>
    </View>
  );
}

interface DeclineProps {
  id: string;
  onThread: (thread: Thread) => void;
  onKeep: () => void;
}

function Decline({ id, onThread, onKeep }: DeclineProps) {
  const written = useSentOnce(`decline-${id}`, '', (text: string, key) =>
    call('POST /queue/:id/urgency/decline', { params: { id }, body: { text: text.trim() }, key }),
  );
  const send = async () => {
    const thread = await written.send();
    if (thread) onThread(thread);
  };
  return (
    <View className="m2">
      <TextAreaField
        label={words.declineLabel}
        placeholder={words.declinePlaceholder}
        value={written.value}
        onChange={(text) => written.change(() => text)}
        maxLength={questionLimits.decline}
        minLines={2}
        disabled={written.sending}
      />
      <FieldError text={written.error?.message} />
      <View className="row wrap m2">
        <Button
          look="secondary"
          size="small"
          label={words.declineSend}
          loading={written.sending}
          disabled={written.value.trim() === ''}
          onPress={() => void send()}
        />
        <Button look="text" size="small" label={words.urgencyAccept} onPress={onKeep} />
      </View>
    </View>
  );
}
