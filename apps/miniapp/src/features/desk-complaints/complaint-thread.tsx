import { answers, mergedMark, nearerBy, urgencyWords } from '@huiyou/words/answers';
import { leadComplaints as words, promisedBy, questionOf } from '@huiyou/words/lead';
import { answersFor, answerRecord, firstReplyRecord } from '@huiyou/words/questions';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import type { Entry } from '../../lib/answer-round';
import { when } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Thread } from './complaint-facts';
import './complaints.css';

/** The question a complaint is about, with everything said on it and how the promise was kept. */
export function ComplaintThread({ thread }: { thread: Thread }) {
  const now = useNow();
  const { number, topic, text, askedAt, replyDueAt, guest, state, entries } = thread;
  return (
    <View>
      <Head size="small" title={words.threadTitle} note={questionOf(number, topic.name)} />
      <View className="dc-q m2">
        <View className="t-micro">{when(askedAt, now)}</View>
        <View className="dc-x">{text}</View>
        {guest ? null : <View className="t-micro m1">{promisedBy(when(replyDueAt, now))}</View>}
      </View>
      {entries.map((entry) => (
        <Said key={entry.id} entry={entry} now={now} />
      ))}
      {entries.every(({ kind }) => kind === 'addition') && state === 'waiting' ? (
        <View className="t-note m3">{words.threadWaiting}</View>
      ) : null}
      {state === 'withdrawn' ? <View className="t-note m3">{words.withdrawn}</View> : null}
    </View>
  );
}

function Said({ entry, now }: { entry: Entry; now: number }) {
  const time = when(entry.at, now);
  switch (entry.kind) {
    case 'addition':
      return <Words look="dc-q" mark={words.addition} time={time} text={entry.text} />;
    case 'missing':
      return <Words look="dc-q" mark={words.missing} time={time} text={entry.text} />;
    case 'thanks':
      return <Words look="dc-q" mark={answers.thanksMark} time={time} text={entry.text} />;
    case 'merged':
      return <Words look="dc-q" mark={mergedMark(entry.number)} time={time} text={entry.text} />;
    case 'urgency': {
      const text = urgencyWords(urgencyReasonNames[entry.reason], entry.text);
      return <Words look="dc-q" mark={answers.urgencyMark} time={time} text={text} />;
    }
    case 'nearer': {
      const text = nearerBy(entry.by.name, when(entry.dueAt, now));
      return <Words look="dc-a" mark={answers.nearerMark} time={time} text={text} />;
    }
    case 'not-nearer':
      return <Words look="dc-a" mark={answers.notNearerMark} time={time} text={entry.text} />;
    case 'apology':
      return <Words look="dc-a" mark={answers.apologyMark} time={time} text={entry.text} />;
    case 'first-reply':
    case 'full-answer':
      return <Answered entry={entry} time={time} />;
  }
}

/** Words that are not an answer: the member's, or the host's about the time. */
function Words({ look, mark, time, text }: { look: 'dc-q' | 'dc-a'; mark: string; time: string; text: string }) {
  return (
    <View className={`${look} m2`}>
      <View className="row between">
        <View className="t-micro">{mark}</View>
        <View className="t-micro">{time}</View>
      </View>
      <View className="dc-x">{text}</View>
    </View>
  );
}

type Answer = Extract<Entry, { kind: 'first-reply' | 'full-answer' }>;

/** What was answered, by whom, and the record of it; a guest's question owes none. */
function Answered({ entry, time }: { entry: Answer; time: string }) {
  const { by, insteadOf, record } = entry;
  const parts = entry.kind === 'first-reply' ? [{ name: '', text: entry.text }] : entry.sections;
  const told = entry.kind === 'first-reply' ? firstReplyRecord : answerRecord;
  return (
    <View className="dc-a m2">
      <View className="t-micro">{insteadOf ? answersFor(by.name, insteadOf.name) : by.name}</View>
      {parts.map((part) => (
        <View key={part.name} className="m1">
          {part.name === '' ? null : <View className="t-micro">{part.name}</View>}
          <View className="dc-x">{part.text}</View>
        </View>
      ))}
      <View className={record?.kept === false ? 't-micro b c1 m1' : 't-micro m1'}>
        {record ? told({ time, ...record }) : time}
      </View>
    </View>
  );
}
