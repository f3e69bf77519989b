import { reasonNames, wishes as words, wishStateNames, wishTo } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { Sep } from '../../components/sep';
import { Sheet } from '../../components/sheet';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useSending } from './use-sending';
import type { Wish } from './use-wishes';
import './wishes.css';

function WishSheet({ wish, now }: { wish: Wish; now: number }) {
  return (
    <Sheet className="m2">
      <View className="row wrap between">
        <View className="row t-micro">
          {reasonNames[wish.reason]}
          <Sep />
          {when(wish.askedAt, now)}
        </View>
        <View className="t-micro b c1">{wishStateNames[wish.state]}</View>
      </View>
      <View className="t-note m1">{wishTo(wish.to?.name ?? null)}</View>
      <View className="t-text ws-x m1">{wish.words}</View>
      {wish.answer === null ? null : (
        <>
          <View className="rule m3" />
          <View className="row t-micro m3">
            {words.answerHead}
            {wish.decidedAt === null ? null : <Sep />}
            {wish.decidedAt === null ? null : when(wish.decidedAt, now)}
          </View>
          <View className="t-text ws-x">{wish.answer}</View>
        </>
      )}
    </Sheet>
  );
}

/** The wish the lead has not answered yet, and the way back from it. */
export function WaitingWish({ wish, now, onWithdrawn }: { wish: Wish; now: number; onWithdrawn: () => void }) {
  const { busy, error, run } = useSending();
  const handleWithdraw = async () => {
    const done = await run(async () => void (await call('POST /wishes/:id/withdraw', { params: { id: wish.id } })));
    if (done) onWithdrawn();
  };
  return (
    <View className="ws-s">
      <Head title={words.waitingTitle} />
      <WishSheet wish={wish} now={now} />
      {error ? (
        <View className="m3">
          <Notice tone="look" title={words.notWithdrawn} text={error.message} />
        </View>
      ) : null}
      <View className="m4">
        <Button
          look="secondary"
          label={words.withdraw}
          loading={busy}
          loadingLabel={words.withdrawing}
          onPress={() => void handleWithdraw()}
        />
      </View>
    </View>
  );
}

/** What was asked before and what was answered. */
export function PastWishes({ wishes, now }: { wishes: readonly Wish[]; now: number }) {
  if (wishes.length === 0) return null;
  return (
    <View className="ws-s">
      <Head title={words.pastTitle} />
      {wishes.map((wish) => (
        <WishSheet key={wish.id} wish={wish} now={now} />
      ))}
    </View>
  );
}
