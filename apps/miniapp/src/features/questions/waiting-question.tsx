import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { type PromiseCount, promiseCount } from '@huiyou/domain/questions/ruler';
import {
  aheadSentence,
  brokenPromise,
  counted,
  guestWaits,
  ifAway,
  largeSpanOf,
  people,
  questions as words,
  remaining,
  resting,
  restingNote,
  standInNote,
  standsInThen,
  stillNote,
} from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import type { HostCard } from '../../stores/my-host';
import { atMost, replyClock } from './open-promise';
import { OwnWords } from './own-words';
import { SaidMeanwhile } from './said-meanwhile';
import { PromiseRuler, restName } from './promise-ruler';
import { QueueSlips } from './queue-slips';
import type { Asked } from './use-open-questions';
import './waiting-question.css';

type Ahead = NonNullable<Asked['ahead']>;

const orNull = (count: number): string | null => (count === 0 ? null : chineseCount(count));

function aheadWords(ahead: Ahead): string {
  return aheadSentence({
    pinned: orNull(ahead.pinned),
    dueEarlier: orNull(ahead.dueEarlier),
    pastDueTurn: orNull(ahead.pastDueTurn),
    topTier: tierNames.confidant,
  });
}

/** How long is left, said large; a broken promise is said as plainly. */
function TimeLeft({ due, count }: { due: string; count: PromiseCount }) {
  if (count.tone === 'broken') {
    return (
      <View className="wq-t">
        <View className="t-note">{brokenPromise(due)}</View>
        <View className="t1">{words.broken}</View>
      </View>
    );
  }
  const note = count.tone === 'stopped' ? restingNote(due) : stillNote(due);
  return (
    <View className="wq-t">
      <View className="t-note">{note}</View>
      <View className={count.tone === 'soon' ? 't1 c-ochre' : 't1 c-pine'}>{largeSpanOf(count.left)}</View>
    </View>
  );
}

function Keys({ count, rest }: { count: PromiseCount; rest: string | null }) {
  const tone = count.tone === 'soon' ? 'wq-soon' : '';
  return (
    <View className={`row wrap between t-micro ${tone}`}>
      <View className="row wq-k">
        <View className="wq-key wq-run fold-gone" />
        {counted(count.counted)}
      </View>
      {rest === null ? null : (
        <View className="row wq-k">
          <View className="wq-key wq-hat fold-gone" />
          {resting(rest)}
        </View>
      )}
      {count.tone === 'broken' ? null : (
        <View className="row wq-k">
          <View className="wq-key wq-left fold-gone" />
          {remaining(count.left)}
        </View>
      )}
    </View>
  );
}

/** Who answers when the host cannot: known before it happens. */
function StandsIn({ standIn, host }: { standIn: HostCard; host: HostCard }) {
  return (
    <View className="row top wq-s">
      <Avatar src={mediaAddress(standIn.portrait)} surname={nameMark(standIn.name)} size={36} />
      <View className="t-note grow l2">
        {ifAway(host.pronoun)}
        <Text className="b c1"> {standIn.name} </Text>
        {standsInThen(host.name)}
      </View>
    </View>
  );
}

/** A guest's question: nothing was promised, so no clock is drawn. */
function GuestWaiting({ asked, put, now }: { asked: Asked; put: (asked: Asked) => void; now: number }) {
  return (
    <View className="wq pad">
      <View className="t1 wq-h">{words.noPromisedTime}</View>
      <View className="t-text c2 m2">{guestWaits(asked.host.pronoun)}</View>
      <OwnWords asked={asked} put={put} now={now} />
      <SaidMeanwhile asked={asked} now={now} />
    </View>
  );
}

/** 提问进行中: who is before me, how long is left, by which rule. */
export function WaitingQuestion({ asked, put, now }: { asked: Asked; put: (asked: Asked) => void; now: number }) {
  if (asked.guest) return <GuestWaiting asked={asked} put={put} now={now} />;
  const clock = replyClock(asked, now);
  const count = promiseCount(clock);
  const { ahead, insteadOf } = asked;
  const before = ahead ? atMost(ahead) : 0;
  return (
    <View className="wq">
      <View className="pad row between end fold wq-h">
        <View>
          <View className="t-note">{before === 0 ? words.aheadNoteNone : words.aheadNote}</View>
          <View className="t-place">{before === 0 ? words.nobodyAhead : people(before)}</View>
        </View>
        <TimeLeft due={when(asked.replyDueAt, now)} count={count} />
      </View>
      {ahead ? <QueueSlips ahead={ahead} name={asked.asker.displayName} /> : null}
      <View className="pad">
        {count.tone === 'broken' ? <View className="t-note m3 b c1">{words.brokenNote}</View> : null}
        {ahead ? <View className="t-note wq-r">{aheadWords(ahead)}</View> : null}
        {insteadOf ? <View className="t-note m2">{standInNote(asked.host.name, insteadOf.name)}</View> : null}
        <View className="wq-u">
          <PromiseRuler clock={clock} />
          <Keys count={count} rest={restName(clock)} />
        </View>
        <OwnWords asked={asked} put={put} now={now} />
        <SaidMeanwhile asked={asked} now={now} />
        {asked.usualStandIn ? <StandsIn standIn={asked.usualStandIn} host={asked.host} /> : null}
      </View>
    </View>
  );
}
