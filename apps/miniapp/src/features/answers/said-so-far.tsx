import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { seenByYou } from '@huiyou/words/answers';
import { answerRecord, firstReplyRecord, fullKept, lateBy, questions as words } from '@huiyou/words/questions';
import { Text, View } from '@tarojs/components';
import { AnswerCard } from '../../components/answer-card';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { type Entry, type FullAnswer, partsOf, roundKept } from '../../lib/answer-round';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Thread } from './use-thread';
import './said-so-far.css';

/** The question whole, what was added to it, and what was answered before, as the member reads it. */
export function SaidSoFar({ thread }: { thread: Thread }) {
  const now = useNow();
  const { entries, seenAt, asker } = thread;
  const additions = entries.filter((entry) => entry.kind === 'addition');
  const rest = entries.filter((entry) => entry.kind !== 'addition');
  return (
    <View className="m3">
      <View className="sf-q">
        <View>{thread.text}</View>
        {additions.map((entry) => (
          <Added key={entry.id} label={words.additionMark} at={when(entry.at, now)} text={entry.text} />
        ))}
        {seenAt === null ? null : <View className="t-micro m2">{seenByYou(when(seenAt, now), asker.displayName)}</View>}
      </View>
      {rest.map((entry) => (
        <Said key={entry.id} entry={entry} thread={thread} now={now} />
      ))}
    </View>
  );
}

function Added({ label, at, text }: { label: string; at: string; text: string }) {
  return (
    <View className="m3">
      <View className="t-micro">
        {label}
        <Sep />
        {at}
      </View>
      <View>{text}</View>
    </View>
  );
}

function Said({ entry, thread, now }: { entry: Entry; thread: Thread; now: number }) {
  const time = when(entry.at, now);
  switch (entry.kind) {
    case 'first-reply':
      return <Bubble text={entry.text} kept={entry.record.kept} record={firstReplyRecord({ time, ...entry.record })} />;
    case 'full-answer':
      return <Answer answer={entry} thread={thread} time={time} />;
    default:
      return (
        <View className="sf-q sf-m">
          <Added label={words.missingMark} at={time} text={entry.text} />
        </View>
      );
  }
}

function Bubble({ text, kept, record }: { text: string; kept: boolean; record: string }) {
  return (
    <View className="m4">
      <View className="sf-b">{text}</View>
      <View className={kept ? 'sf-k c-pine' : 'sf-k'}>{record}</View>
    </View>
  );
}

function Answer({ answer, thread, time }: { answer: FullAnswer; thread: Thread; time: string }) {
  const { by, record } = answer;
  const conclusion = answer.sections[0]?.text ?? '';
  if (thread.quick) return <Bubble text={conclusion} kept={record.kept} record={answerRecord({ time, ...record })} />;
  const round = roundKept(thread.entries, answer);
  const state = round.kind === 'late' ? lateBy(round.minutes) : round.kind === 'both' ? words.bothKept : fullKept;
  const head = (
    <>
      {words.fullAnswer}
      <Sep />
      {time}
    </>
  );
  const signature = (
    <>
      <Text className="song b sf-n">{by.name}</Text>
      <Seal src={mediaAddress(by.miniSeal)} chars={miniSealCharacter(by.name)} kind="host" size={24} label={by.name} />
    </>
  );
  return (
    <AnswerCard
      className="m4"
      head={head}
      state={<Tag text={state} tone={record.kept ? 'ok' : 'late'} />}
      conclusion={conclusion}
      parts={partsOf(answer)}
      signature={signature}
    />
  );
}
