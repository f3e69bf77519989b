import { drawRuler, promiseCount } from '@huiyou/domain/questions/ruler';
import { answers as words, fullBroken, promiseBroken } from '@huiyou/words/answers';
import { leftText, overText } from '@huiyou/words/host-queue';
import { firstReplyBy, fullAnswerBy, hourLabel, questionNumber } from '@huiyou/words/questions';
import { Text, View } from '@tarojs/components';
import { Ruler } from '../../components/ruler';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { shortDayWord, when, whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Thread } from './use-thread';

/** Which question this is and what it owes: the first reply on its ruler, afterwards the full answer in a sentence. */
export function PromiseDue({ thread }: { thread: Thread }) {
  const now = useNow();
  const { state } = thread;
  return (
    <View className="m2">
      <View className="t-note">
        {questionNumber(thread.number)}
        <Sep />
        {thread.topic.name}
        <Sep />
        {when(thread.askedAt, now)}
      </View>
      {thread.guest ? <GuestDue thread={thread} now={now} /> : null}
      {!thread.guest && state === 'waiting' ? <FirstReplyDue thread={thread} now={now} /> : null}
      {!thread.guest && state === 'replied' ? <FullAnswerDue thread={thread} now={now} /> : null}
    </View>
  );
}

/** A guest was promised nothing: there is no ruler, and no clock. */
function GuestDue({ thread: { state, replyDueAt }, now }: { thread: Thread; now: number }) {
  if (state === 'waiting') return <View className="m1">{replyDueAt < now ? words.guestWaited : words.guestDue}</View>;
  return state === 'replied' ? <View className="m1">{words.guestFullOwed}</View> : null;
}

function FirstReplyDue({ thread, now }: { thread: Thread; now: number }) {
  const { replyDueAt, clock } = thread;
  const promise = { startedAt: clock.startedAt, dueAt: replyDueAt, windows: clock.windows, now };
  const ruler = drawRuler(promise);
  const count = promiseCount(promise);
  const time = when(replyDueAt, now);
  const late = count.tone === 'broken';
  const parts = late
    ? [promiseBroken(time), overText(count.late)]
    : [firstReplyBy(time), leftText(count.left), ...(count.tone === 'stopped' ? [words.stopped] : [])];
  const sentence = parts.join('，');
  return (
    <View>
      <View className="m5">
        <Ruler
          {...ruler}
          labels={ruler.labels.map(({ at, hour, instant }) => ({
            at,
            text: hourLabel(hour, instant === undefined ? null : shortDayWord(instant, now)),
          }))}
          flag={firstReplyBy(time)}
          ariaLabel={sentence}
        />
      </View>
      <View className="row wrap m1">
        <Text className={count.tone === 'soon' ? 'c-ochre' : ''}>{sentence}</Text>
        {late ? <Tag text={words.late} tone="late" className="l2" /> : null}
      </View>
      {late ? <View className="t-note">{words.apologise}</View> : null}
    </View>
  );
}

function FullAnswerDue({ thread, now }: { thread: Thread; now: number }) {
  const late = thread.fullDueAt < now;
  const time = whenInFull(thread.fullDueAt, now);
  return (
    <View className="row wrap m1">
      <Text>{late ? fullBroken(time) : fullAnswerBy(time)}</Text>
      {late ? <Tag text={words.late} tone="late" className="l2" /> : null}
    </View>
  );
}
