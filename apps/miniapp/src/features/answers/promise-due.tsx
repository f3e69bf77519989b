import { drawRuler, type PromiseClock, promiseCount, type PromiseTone } from '@huiyou/domain/questions/ruler';
import { answers as words, fullBroken, promiseBroken } from '@huiyou/words/answers';
import { leftText, overText } from '@huiyou/words/host-queue';
import { firstReplyBy, fullAnswerBy, hourLabel, questionNumber } from '@huiyou/words/questions';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Ruler } from '../../components/ruler';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { shortDayWord, when, whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Surface } from './use-answer';
import type { Thread } from './use-thread';

interface PromiseDueProps {
  thread: Thread;
  surface: Surface;
  /** Beside the sentence, at the desk: who writes. */
  aside: ReactNode;
}

/** Which question this is and what it owes: the first reply on its ruler, afterwards the full answer in a sentence. */
export function PromiseDue({ thread, surface, aside }: PromiseDueProps) {
  const now = useNow();
  const { state, guest } = thread;
  return (
    <View className="m2">
      {surface === 'phone' ? <QuestionLine thread={thread} /> : null}
      {!guest && state === 'waiting' ? <FirstReplyRuler thread={thread} now={now} wide={surface === 'desk'} /> : null}
      <View className="row wrap between">
        <View className="grow">
          {guest ? <GuestDue thread={thread} now={now} /> : null}
          {!guest && state === 'waiting' ? <FirstReplyDue thread={thread} now={now} /> : null}
          {!guest && state === 'replied' ? <FullAnswerDue thread={thread} now={now} /> : null}
        </View>
        {aside}
      </View>
    </View>
  );
}

/** 第 37 问 · 冲煮 · 11:40 */
export function QuestionLine({ thread }: { thread: Thread }) {
  const now = useNow();
  return (
    <View className="t-note">
      {questionNumber(thread.number)}
      <Sep />
      {thread.topic.name}
      <Sep />
      {when(thread.askedAt, now)}
      {isReopened(thread) ? <Tag text={words.reopened} tone="soon" className="l2" /> : null}
    </View>
  );
}

/** The member said what is missing, and nothing was answered in full since. */
function isReopened({ entries }: Thread): boolean {
  const kinds = entries.map(({ kind }) => kind);
  return kinds.lastIndexOf('missing') > kinds.lastIndexOf('full-answer');
}

/** A guest was promised nothing: there is no ruler, and no clock. */
function GuestDue({ thread: { state, replyDueAt }, now }: { thread: Thread; now: number }) {
  if (state === 'waiting') return <View className="m1">{replyDueAt < now ? words.guestWaited : words.guestDue}</View>;
  return state === 'replied' ? <View className="m1">{words.guestFullOwed}</View> : null;
}

function promiseOf({ replyDueAt, clock }: Thread, now: number): PromiseClock {
  return { startedAt: clock.startedAt, dueAt: replyDueAt, windows: clock.windows, now };
}

/** How the promise of the first reply stands, in words. */
function sentenceOf(thread: Thread, now: number): { sentence: string; tone: PromiseTone } {
  const count = promiseCount(promiseOf(thread, now));
  const time = when(thread.replyDueAt, now);
  const parts =
    count.tone === 'broken'
      ? [promiseBroken(time), overText(count.late)]
      : [firstReplyBy(time), leftText(count.left), ...(count.tone === 'stopped' ? [words.stopped] : [])];
  return { sentence: parts.join('，'), tone: count.tone };
}

function FirstReplyRuler({ thread, now, wide }: { thread: Thread; now: number; wide: boolean }) {
  const { duty } = thread;
  const ruler = drawRuler(promiseOf(thread, now), wide && duty.kind === 'on' ? duty.endOfDay : undefined);
  return (
    <View className="m5">
      <Ruler
        {...ruler}
        labels={ruler.labels.map(({ at, hour, instant }) => ({
          at,
          text: hourLabel(hour, instant === undefined ? null : shortDayWord(instant, now)),
        }))}
        flag={firstReplyBy(when(thread.replyDueAt, now))}
        ariaLabel={sentenceOf(thread, now).sentence}
      />
    </View>
  );
}

function FirstReplyDue({ thread, now }: { thread: Thread; now: number }) {
  const { sentence, tone } = sentenceOf(thread, now);
  const late = tone === 'broken';
  return (
    <View>
      <View className="row wrap m1">
        <Text className={tone === 'soon' ? 'c-ochre' : ''}>{sentence}</Text>
        {late ? <Tag text={words.late} tone="late" className="l2" /> : null}
      </View>
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
