import { openStates } from '@huiyou/domain/questions/question-steps';
import { answers as words, confirmedBy, memberSees, withdrawnBy } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Editor } from './editor';
import { PromiseDue } from './promise-due';
import { SaidSoFar } from './said-so-far';
import { SendButton } from './send-button';
import { Unsent } from './unsent';
import { useElsewhere } from './use-elsewhere';
import { type Answer, useAnswer } from './use-answer';
import type { Thread } from './use-thread';
import { WayOn } from './way-on';
import { WhoAnswers } from './who-answers';

const afterId = 'after';

interface AnsweringProps {
  nav: ReactNode;
  thread: Thread;
  onAnswered: (thread: Thread) => void;
  /** The server knows better: read it again. */
  onStale: () => Promise<void>;
}

/** What was asked above, the answer below, one button under both. */
export function Answering({ nav, thread, onAnswered, onStale }: AnsweringProps) {
  const answer = useAnswer({ thread, onAnswered, onStale });
  const [goingOn, setGoingOn] = useState(false);
  const elsewhere = useElsewhere(thread);
  const open = openStates.some((state) => state === thread.state) && !elsewhere;
  const resting = answer.sent === 'first' && !goingOn;
  const writing = open && !resting;
  const foot = (
    <Foot>
      {writing ? (
        <SendButton thread={thread} answer={answer} />
      ) : (
        <WayOn id={thread.id} owed={open} onGoOn={() => setGoingOn(true)} />
      )}
    </Foot>
  );
  return (
    <Screen nav={nav} foot={foot} scrollIntoView={answer.sent && !writing ? afterId : undefined}>
      <View className="pad-d">
        <WhoAnswers thread={thread} elsewhere={elsewhere} />
        <PromiseDue thread={thread} />
        <SaidSoFar thread={thread} />
        {answer.refused ? (
          <View className="m4">
            <Notice tone="look" title={words.notSent} text={answer.refused} />
          </View>
        ) : null}
        <Unsent words={unsendable(thread, answer)} />
        {writing ? <Editor thread={thread} answer={answer} /> : null}
        {writing || elsewhere ? null : <After thread={thread} sent={answer.sent !== null} />}
      </View>
    </Screen>
  );
}

/** What was written here and can no longer be sent, because another device of the host was first. */
function unsendable({ state }: Thread, { reply, full }: Answer): string[] {
  if (state === 'waiting') return [];
  return state === 'replied' ? [reply.value] : [reply.value, ...Object.values(full.value)];
}

/** How things stand once there is nothing to write here. */
function After({ thread, sent }: { thread: Thread; sent: boolean }) {
  const { state, asker } = thread;
  const name = asker.displayName;
  const text = {
    withdrawn: withdrawnBy(name),
    complete: confirmedBy(name),
    answered: words.waitingForMember,
    replied: memberSees(name),
    waiting: '',
  }[state];
  return (
    <View id={afterId} className="ed-a t-note">
      {sent && state === 'answered' ? <View>{memberSees(name)}</View> : null}
      <View>{text}</View>
    </View>
  );
}
