import { answers as words, confirmedBy, memberSees, withdrawnBy } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import { useNow } from '../../lib/use-now';
import { ApologyBox } from './apology-box';
import { PromiseDue } from './promise-due';
import { SaidSoFar } from './said-so-far';
import { StandingLine } from './standing-line';
import { Unsent } from './unsent';
import { UrgencyBox } from './urgency-box';
import type { Surface } from './use-answer';
import type { Answering } from './use-answering';
import type { Thread } from './use-thread';
import { WhoAnswers } from './who-answers';
import { partsWritten } from './written';

interface AnswerBodyProps {
  answering: Answering;
  /** A host's tools: urgency and apology. A lead only answers. */
  asHost: boolean;
  /** The desk's own head names the question, and who writes stands beside what is owed. */
  surface?: Surface;
  onOpen: (id: string) => void;
}

/** Everything above the answer: what is owed, who writes, what was said, and what could not be sent. */
export function AnswerBody({ answering, asHost, surface = 'phone', onOpen }: AnswerBodyProps) {
  const { thread, put, answer, steps, standing, lapsed } = answering;
  const now = useNow();
  const mine = asHost && thread.mayAnswer;
  const lost = [...answer.kept.lost, ...(standing.kind === 'open' ? [] : unsendable(thread, answering))];
  const beside = surface === 'desk' && standing.kind === 'open';
  const how = { thread, standing, steps, lapsed, onOpen };
  const writer = <StandingLine {...how} footed={surface === 'phone'} />;
  return (
    <View>
      <WhoAnswers thread={thread} />
      <PromiseDue thread={thread} surface={surface} aside={beside ? writer : null} />
      {beside ? null : <View className="m3">{writer}</View>}
      {steps.refused ? (
        <View className="m3">
          <Notice tone="look" text={steps.refused} />
        </View>
      ) : null}
      <SaidSoFar thread={thread} urgencyBelow={mine} />
      {mine ? <UrgencyBox thread={thread} now={now} steps={steps} onThread={put} /> : null}
      {mine ? <ApologyBox thread={thread} now={now} onThread={put} /> : null}
      {answer.refused ? (
        <View className="m4">
          <Notice tone="look" title={words.notSent} text={answer.refused} />
        </View>
      ) : null}
      <Unsent words={lost} />
    </View>
  );
}

/** What was written here and can no longer be sent: another device or another person was first. */
function unsendable(thread: Thread, { answer: { reply, sections }, standing }: Answering): string[] {
  // another person may let go of it again: the draft stays where it is
  if (standing.kind === 'held') return [];
  return partsWritten({ reply, sections });
}

/** How things stand once there is nothing to write here. */
export function AfterAnswer({ thread: { state, asker }, sent }: { thread: Thread; sent: boolean }) {
  const name = asker.displayName;
  const text = {
    withdrawn: withdrawnBy(name),
    complete: confirmedBy(name),
    answered: words.waitingForMember,
    replied: memberSees(name),
    merged: '',
    waiting: '',
  }[state];
  return (
    <View className="ed-a t-note">
      {sent && state === 'answered' ? <View>{memberSees(name)}</View> : null}
      <View>{text}</View>
    </View>
  );
}
