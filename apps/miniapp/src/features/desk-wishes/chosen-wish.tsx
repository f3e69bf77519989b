import { answeredAt, leadWishes as words, wishAskedAt, wishesNow } from '@huiyou/words/lead';
import { reasonNames, wishStateNames, wishTo } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { when } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { DecideWish } from './decide-wish';
import type { Wish } from './wish-facts';
import './wishes.css';

interface ChosenWishProps {
  wish: Wish;
  onDecided: (said: string) => void;
}

/** One wish: from whom, why, to whom, and the lead's answer. */
export function ChosenWish({ wish, onDecided }: ChosenWishProps) {
  const now = useNow();
  const { member, from, to, reason, state, askedAt } = wish;
  return (
    <View>
      <Head title={member.displayName} note={wishAskedAt(when(askedAt, now))} />
      <View className="t-note m1">{wishesNow(from.name)}</View>
      <View className="t-note">{to ? wishTo(to.name) : words.toYou}</View>
      <View className="m3 b">{reasonNames[reason]}</View>
      <View className="t-note">{reason === 'complaint' ? words.unseen : words.seen}</View>
      <Sheet className="m3">
        <View className="t-micro">{words.wordsTitle}</View>
        <View className="dw-x">{wish.words}</View>
      </Sheet>
      {state === 'waiting' ? <DecideWish wish={wish} onDecided={onDecided} /> : <Decided wish={wish} now={now} />}
    </View>
  );
}

function Decided({ wish: { state, answer, decidedAt }, now }: { wish: Wish; now: number }) {
  return (
    <View className="m5">
      <View className="b">{wishStateNames[state]}</View>
      {decidedAt === null ? null : <View className="t-note">{answeredAt(when(decidedAt, now))}</View>}
      {answer === null ? null : (
        <View className="m2">
          <View className="t-micro">{words.decidedTitle}</View>
          <View className="dw-x">{answer}</View>
        </View>
      )}
    </View>
  );
}
