import { dateOf } from '@huiyou/domain/time/business-day';
import { enteredBy, meeting as words, takeAwayLabel } from '@huiyou/words/meeting';
import { fullDate, monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import type { Fact } from './acquaintance';
import type { Facts } from './use-facts';
import './facts-between.css';

interface FactsBetweenProps {
  list: readonly Fact[];
  facts: Facts;
  she: string;
  now: number;
}

/** Written down by the host: it counts only when the guest says that it was so. */
function SayIfSo({ fact, facts }: { fact: Fact; facts: Facts }) {
  const { busy, refused, confirm, takeAway } = facts;
  return (
    <>
      <View className="row wrap m2">
        <Button
          look="secondary"
          size="small"
          label={words.itWasSo}
          loading={busy === fact.id}
          onPress={() => void confirm(fact.id)}
        />
        <View className="l2">
          <Button look="text" label={words.itWasNotSo} onPress={() => void takeAway(fact.id)} />
        </View>
      </View>
      <FieldError text={refused?.id === fact.id ? refused.text : undefined} />
    </>
  );
}

function FactRow({ fact, facts, she, now }: Omit<FactsBetweenProps, 'list'> & { fact: Fact }) {
  const { on, text, kind, channel, state } = fact;
  const thisYear = on.startsWith(dateOf(now).slice(0, 4));
  const handleAway = () => facts.askAway(fact);
  return (
    <View className="fb-r" {...aria({ role: 'listitem' })}>
      <View className="row top fold">
        <View className="fb-d">{thisYear ? monthDay(on) : fullDate(on)}</View>
        <View className="grow">
          <View className="t-text">{text}</View>
          {kind === 'entered' ? <View className="t-micro">{enteredBy(she, channel)}</View> : null}
        </View>
        {state === 'confirmed' ? (
          <View
            className="fb-x"
            hoverClass="pr"
            onClick={handleAway}
            {...aria({ role: 'button', label: takeAwayLabel(text) })}
          >
            {words.takeAway}
          </View>
        ) : null}
      </View>
      {state === 'waiting' ? <SayIfSo fact={fact} facts={facts} /> : null}
    </View>
  );
}

/** 我们之间: everything kept about the two, dated; what waits for a word of mine first. */
export function FactsBetween({ list, facts, she, now }: FactsBetweenProps) {
  const waiting = list.filter(({ state }) => state === 'waiting');
  const confirmed = list.filter(({ state }) => state === 'confirmed');
  return (
    <View className="m6">
      <Head title={words.between} note={words.betweenNote} />
      {list.length === 0 ? <View className="t-note m2">{words.noFacts}</View> : null}
      <View className="m1" {...aria({ role: 'list' })}>
        {[...waiting, ...confirmed].map((fact) => (
          <FactRow key={fact.id} fact={fact} facts={facts} she={she} now={now} />
        ))}
      </View>
    </View>
  );
}
