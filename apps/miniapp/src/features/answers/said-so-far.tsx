import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { seenByYou } from '@huiyou/words/answers';
import {
  answerRecord,
  answersFor,
  firstReplyRecord,
  fullKept,
  lateBy,
  questions as words,
} from '@huiyou/words/questions';
import { Text, View } from '@tarojs/components';
import { AnswerCard } from '../../components/answer-card';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { type Entry, type FullAnswer, partsOf, type RoundKept, roundKept } from '../../lib/answer-round';
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
      return (
        <Bubble
          from={speakerOf(entry, thread)}
          text={entry.text}
          kept={entry.record?.kept ?? null}
          record={entry.record ? firstReplyRecord({ time, ...entry.record }) : time}
        />
      );
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

/** Who said it, where it was not the one whose queue this is: 何川 代 陈砚 回答, or whoever had the question before. */
function speakerOf({ by, insteadOf }: Pick<FullAnswer, 'by' | 'insteadOf'>, thread: Thread): string | null {
  if (insteadOf) return answersFor(by.name, insteadOf.name);
  return by.id === thread.host.id ? null : by.name;
}

interface BubbleProps {
  from: string | null;
  text: string;
  /** Null where nothing was promised. */
  kept: boolean | null;
  /** How the promise was kept, else when it was said. */
  record: string;
}

function Bubble({ from, text, kept, record }: BubbleProps) {
  return (
    <View className="m4">
      {from ? <View className="t-micro sf-i">{from}</View> : null}
      <View className="sf-b">{text}</View>
      <View className={kept === null ? 'sf-k c3' : kept ? 'sf-k c-pine' : 'sf-k'}>{record}</View>
    </View>
  );
}

function KeptTag({ kept }: { kept: RoundKept }) {
  if (kept.kind === 'late') return <Tag text={lateBy(kept.minutes)} tone="late" />;
  return <Tag text={kept.kind === 'both' ? words.bothKept : fullKept} tone="ok" />;
}

function Answer({ answer, thread, time }: { answer: FullAnswer; thread: Thread; time: string }) {
  const { by, insteadOf, record } = answer;
  const conclusion = answer.sections[0]?.text ?? '';
  if (thread.quick) {
    const said = record ? answerRecord({ time, ...record }) : time;
    return <Bubble from={speakerOf(answer, thread)} text={conclusion} kept={record?.kept ?? null} record={said} />;
  }
  const round = roundKept(thread.entries, answer);
  const head = (
    <>
      {words.fullAnswer}
      <Sep />
      {time}
    </>
  );
  const signature = (
    <>
      <Text className="song b sf-n">{insteadOf ? answersFor(by.name, insteadOf.name) : by.name}</Text>
      <Seal src={mediaAddress(by.miniSeal)} chars={miniSealCharacter(by.name)} kind="host" size={24} label={by.name} />
    </>
  );
  return (
    <AnswerCard
      className="m4"
      head={head}
      state={round ? <KeptTag kept={round} /> : null}
      conclusion={conclusion}
      parts={partsOf(answer)}
      signature={signature}
    />
  );
}
