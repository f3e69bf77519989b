import { handoverStates } from '@huiyou/domain/handovers/plan-handover';
import { handoverStateNames, leftReasonNames } from '@huiyou/words/handover';
import { grouped } from '@huiyou/words/imports';
import { leadHandovers as words, namesOf, personCount, startedAt as startedText } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { countIn, type Handover, leavingText, remainderIn } from './handover-facts';
import './handover-form.css';

/** What a handover is and how far it is, in figures, and those it left. */
export function HandoverSummary({ handover }: { handover: Handover }) {
  const { total, left } = handover;
  const states = handoverStates.filter((state) => countIn(handover, state) > 0);
  return (
    <View>
      <Facts handover={handover} />
      <View className="m5">
        <Head title={words.countsTitle} note={personCount(grouped(total))} />
        {states.map((state) => (
          <Figure key={state} name={handoverStateNames[state]} count={countIn(handover, state)} />
        ))}
      </View>
      {left.length > 0 ? (
        <View className="m5">
          <Head title={words.leftTitle} />
          {left.map(({ reason, count }) => (
            <Figure key={reason} name={leftReasonNames[reason]} count={count} />
          ))}
        </View>
      ) : null}
      <Again handover={handover} />
    </View>
  );
}

function Facts({ handover }: { handover: Handover }) {
  const now = useNow();
  const { successors, standIn, words: written, startedAt } = handover;
  return (
    <View>
      <View className="t-note">{startedText(whenInFull(startedAt, now))}</View>
      <View className="t-note">{leavingText(handover, now)}</View>
      <Named title={words.to} names={namesOf(successors.map(({ name }) => name))} />
      {standIn ? <Named title={words.standInTitle} names={standIn.name} /> : null}
      <View className="m4">
        <Head size="small" title={words.wordsTitle} />
        <Sheet className="m2">
          <View>{written}</View>
        </Sheet>
      </View>
    </View>
  );
}

function Named({ title, names }: { title: string; names: string }) {
  return (
    <View className="m3">
      <View className="t-micro">{title}</View>
      <View>{names}</View>
    </View>
  );
}

function Figure({ name, count }: { name: string; count: number }) {
  return (
    <View className="hfo-r">
      <View className="c2">{name}</View>
      <View className="b">{grouped(count)}</View>
    </View>
  );
}

/** Those who were left, handed over once more: once everybody has been spread. */
function Again({ handover }: { handover: Handover }) {
  const { id, from, state } = handover;
  if (remainderIn(handover) === 0 || (state !== 'open' && state !== 'done')) return null;
  const handleAgain = () => void Taro.navigateTo({ url: `/pages-desk/handovers/index?from=${from.id}&again=${id}` });
  return (
    <View className="m5">
      <Button look="secondary" size="small" icon="swap" label={words.again} onPress={handleAgain} />
      <View className="t-note m2">{words.againNote}</View>
    </View>
  );
}
