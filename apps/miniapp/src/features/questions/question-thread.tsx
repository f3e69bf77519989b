import { promiseCount } from '@huiyou/domain/questions/ruler';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { asking } from '@huiyou/words/asking';
import {
  answersOn,
  brokenSentence,
  fullAnswerLate,
  fullAnswerOwed,
  guestFullOwed,
  guestWaits,
  people,
  questions as words,
} from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { when, whenInFull } from '../../lib/time';
import { CompletenessAsk } from './completeness-ask';
import { ConsentAsk } from './consent-ask';
import { atMost, replyClock } from './open-promise';
import { AddLink, AddPanel, additionsOf } from './own-words';
import { PromiseRuler } from './promise-ruler';
import { Said } from './said';
import { SayThanks } from './say-thanks';
import type { Asked } from './use-open-questions';
import './question-thread.css';

type Props = { asked: Asked; put: (asked: Asked) => void; now: number };

function Owed({ asked, now }: Omit<Props, 'put'>) {
  if (asked.guest) {
    const { pronoun } = asked.host;
    return <View className="t-note">{asked.state === 'replied' ? guestFullOwed(pronoun) : guestWaits(pronoun)}</View>;
  }
  if (asked.state === 'replied') {
    const time = whenInFull(asked.fullDueAt, now);
    return <View className="t-note">{now > asked.fullDueAt ? fullAnswerLate(time) : fullAnswerOwed(time)}</View>;
  }
  const clock = replyClock(asked, now);
  const due = when(asked.replyDueAt, now);
  const { pronoun } = asked.host;
  const broken = promiseCount(clock).tone === 'broken';
  return (
    <>
      <View className="t-note c1">
        {broken ? brokenSentence(due, pronoun, asked.seenAt !== null) : answersOn(pronoun, due)}
      </View>
      {asked.ahead && atMost(asked.ahead) > 0 ? (
        <View className="t-note">
          {words.aheadNote} {people(atMost(asked.ahead))}
        </View>
      ) : null}
      <View className="m4">
        <PromiseRuler clock={clock} />
      </View>
    </>
  );
}

/** What is still to come, and the way to add a word meanwhile. */
function StillOpen({ asked, put, now }: Props) {
  const [adding, setAdding] = useState(false);
  const room = additionsOf(asked).length < questionLimits.additions;
  return (
    <View className="th-o">
      <Owed asked={asked} now={now} />
      {asked.writing ? <View className="t-note c-pine m2">{asking.writing}</View> : null}
      {room ? (
        <View className="row">
          <AddLink onPress={() => setAdding(true)} />
        </View>
      ) : null}
      <AddPanel asked={asked} put={put} open={adding} onClose={() => setAdding(false)} />
    </View>
  );
}

/** 对话: the question, the first reply, the full answer, and whether it is complete. */
export function QuestionThread({ asked, put, now }: Props) {
  const open = asked.state === 'waiting' || asked.state === 'replied';
  const answered = asked.state === 'answered' || asked.state === 'complete';
  return (
    <View className="th">
      <Said asked={asked} now={now} />
      {open ? <StillOpen asked={asked} put={put} now={now} /> : null}
      {answered ? <CompletenessAsk asked={asked} put={put} now={now} /> : null}
      {answered ? <SayThanks asked={asked} put={put} /> : null}
      {asked.lastAnsweredAt === null ? null : <ConsentAsk questionId={asked.id} />}
    </View>
  );
}
