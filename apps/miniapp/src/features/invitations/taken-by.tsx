import { invitations as words, takenOn } from '@huiyou/words/invitations';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { dateIn, type Invitation, isToBeConfirmed } from './invitation-facts';
import './printed-invitation.css';

interface TakenByProps {
  invitation: Invitation;
  now: number;
  onConfirmed: (invitation: Invitation) => void;
}

/** Who took a seat by this letter; of one addressed to a name alone the host says whether it was the one meant. */
export function TakenBy({ invitation, now, onConfirmed }: TakenByProps) {
  const asks = isToBeConfirmed(invitation);
  return (
    <View className="m5">
      <Head size="small" title={words.takenBy} />
      {invitation.takenBy.map((taker) => (
        <View key={taker.id} className="m1">
          <View>{takenOn(taker.displayName, dateIn(taker.at, now))}</View>
          {asks ? <Right taker={taker} onConfirmed={onConfirmed} /> : null}
        </View>
      ))}
    </View>
  );
}

interface RightProps {
  taker: Invitation['takenBy'][number];
  onConfirmed: TakenByProps['onConfirmed'];
}

function Right({ taker: { id, right }, onConfirmed }: RightProps) {
  const [changing, setChanging] = useState(false);
  const [saying, setSaying] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<string | undefined>();

  const say = async (next: boolean) => {
    if (saying !== null) return;
    setSaying(next);
    setRefused(undefined);
    try {
      onConfirmed(await call('POST /acceptances/:id/confirm', { params: { id }, body: { right: next } }));
      setChanging(false);
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setSaying(null);
    }
  };

  if (right !== null && !changing) {
    return (
      <View className="row between wrap">
        <View className="t-note">{right ? words.saidRight : words.saidNotRight}</View>
        <Button look="text" size="small" label={words.changeRight} onPress={() => setChanging(true)} />
      </View>
    );
  }
  return (
    <View className="m2">
      <View className="t-note">{words.rightAsk}</View>
      <View className="pi-a m2">
        <Button
          look="secondary"
          size="pair"
          label={words.isRight}
          loading={saying === true}
          onPress={() => void say(true)}
        />
        <Button
          look="secondary"
          size="pair"
          label={words.isNotRight}
          loading={saying === false}
          onPress={() => void say(false)}
          className="pi-2"
        />
      </View>
      <FieldError text={refused} />
    </View>
  );
}
