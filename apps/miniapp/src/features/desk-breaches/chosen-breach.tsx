import {
  apologisedAt,
  breaches as words,
  doneLate,
  owedNames,
  questionNumber,
  stoodWith as stoodWithText,
} from '@huiyou/words/breaches';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Tag } from '../../components/tag';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { useHasRole } from '../../stores/session.store';
import type { Breach } from './breach-facts';
import { TryCapacity } from './try-capacity';
import { WhatToDo } from './what-to-do';
import './breaches.css';

const open = (url: string) => () => void Taro.navigateTo({ url });

/** One broken promise: what it was, what became of it, and what can be done. */
export function ChosenBreach({ breach }: { breach: Breach }) {
  const now = useNow();
  const leading = useHasRole('lead');
  const { question, asker, tier, host, stoodWith, owed, kind, dueAt, doneAt, apologyAt } = breach;
  return (
    <View>
      <Head title={asker.displayName} note={questionNumber(question.number)} />
      <View className="row m1">
        <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} />
        <View className="t-note l2">{host.name}</View>
      </View>
      {stoodWith.id === host.id ? null : <View className="t-note m1">{stoodWithText(stoodWith.name)}</View>}
      <View className="br-q m3">{question.text}</View>
      <Fact label={words.owed} text={owedNames[owed]} />
      <Fact label={words.due} text={whenInFull(dueAt, now)} />
      <Fact label={words.done} text={doneAt === null ? words.notYet : doneLate(whenInFull(doneAt, now))} />
      <Fact
        label={words.apology}
        text={apologyAt === null ? words.noApology : apologisedAt(whenInFull(apologyAt, now))}
      />
      <View className="m4">
        {leading ? (
          <View>
            <Button label={words.open} onPress={open(`/pages-desk/question/index?id=${question.id}`)} />
            <View className="t-note m2">{words.openNote}</View>
          </View>
        ) : (
          <View className="t-note">{words.openNotLead}</View>
        )}
      </View>
      <View className="m5">
        <Head size="small" title={words.whatToDo} />
        <View className="m2">
          <WhatToDo kind={kind} />
        </View>
        <Ways breach={breach} />
      </View>
    </View>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View className="row m2 top">
      <View className="t-note grow">{label}</View>
      <View className="t-note c1">{text}</View>
    </View>
  );
}

/** Where what helps is done. */
function Ways({ breach: { kind, stoodWith } }: { breach: Breach }) {
  const { id } = stoodWith;
  return (
    <View className="m3">
      {kind === 'no-host-on-duty' ? <Way label={words.toAbsences} url="/pages-desk/absences/index" /> : null}
      <Way label={words.toDuty} url={`/pages-desk/duty/index?id=${id}`} />
      {kind === 'overload' ? (
        <View>
          <Way label={words.toHosts} url="/pages-desk/hosts/index" />
          <Way label={words.toHandover} url={`/pages-desk/handovers/index?from=${id}`} />
          <TryCapacity kosId={id} />
        </View>
      ) : null}
    </View>
  );
}

function Way({ label, url }: { label: string; url: string }) {
  return (
    <View className="m2">
      <Button look="secondary" size="small" label={label} onPress={open(url)} />
    </View>
  );
}
