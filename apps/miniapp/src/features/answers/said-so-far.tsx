import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { answers as own, helpedBy, mergedMark, nearerBy, seenByYou, urgencyWords } from '@huiyou/words/answers';
import { answerRecord, firstReplyRecord, fullKept, lateBy, questions as words } from '@huiyou/words/questions';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { Text, View } from '@tarojs/components';
import { AnswerCard } from '../../components/answer-card';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { type Entry, type FullAnswer, partsOf, type RoundKept, roundKept } from '../../lib/answer-round';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { writtenInstead } from '../../lib/written-instead';
import type { Thread } from './use-thread';
import './said-so-far.css';

interface SaidSoFarProps {
  thread: Thread;
  /** The request for a nearer time stands below, to be answered. */
  urgencyBelow?: boolean;
}

/** The question whole, what was added to it, and what was answered before, as the member reads it. */
export function SaidSoFar({ thread, urgencyBelow = false }: SaidSoFarProps) {
  const now = useNow();
  const { entries, seenAt, asker, urgency } = thread;
  const additions = entries.filter((entry) => entry.kind === 'addition');
  const open = urgencyBelow && urgency === 'asked' ? 'urgency' : null;
  const rest = entries.filter((entry) => entry.kind !== 'addition' && entry.kind !== open);
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
          helped={helpLine(entry)}
          text={entry.text}
          kept={entry.record?.kept ?? null}
          record={entry.record ? firstReplyRecord({ time, ...entry.record }) : time}
        />
      );
    case 'full-answer':
      return <Answer answer={entry} thread={thread} time={time} />;
    case 'addition':
      return <Aside label={words.additionMark} at={time} text={entry.text} />;
    case 'missing':
      return <Aside label={words.missingMark} at={time} text={entry.text} />;
    case 'thanks':
      return <Aside label={own.thanksMark} at={time} text={entry.text} />;
    case 'merged':
      return <Aside label={mergedMark(entry.number)} at={time} text={entry.text} />;
    case 'urgency':
      return (
        <Aside label={own.urgencyMark} at={time} text={urgencyWords(urgencyReasonNames[entry.reason], entry.text)} />
      );
    case 'nearer':
      return <Record text={nearerBy(entry.by.name, when(entry.dueAt, now))} at={time} />;
    case 'not-nearer':
      return <Bubble from={own.notNearerMark} text={entry.text} kept={null} record={time} />;
    case 'apology':
      return <Bubble from={own.apologyMark} text={entry.text} kept={null} record={time} />;
  }
}

/** Words of whoever asked, after the question itself. */
function Aside({ label, at, text }: { label: string; at: string; text: string }) {
  return (
    <View className="sf-q sf-m">
      <Added label={label} at={at} text={text} />
    </View>
  );
}

/** What was agreed, in one line. */
function Record({ text, at }: { text: string; at: string }) {
  return (
    <View className="t-note m3">
      {text}
      <Sep />
      {at}
    </View>
  );
}

/** Who said it, where it was not the one whose queue this is: 何川 代 陈砚 回答, or whoever had the question before. */
function speakerOf(said: Pick<FullAnswer, 'by' | 'insteadOf' | 'author'>, thread: Thread): string | null {
  return writtenInstead(said) ?? (said.by.id === thread.host.id ? null : said.by.name);
}

/** Which colleagues helped. */
function helpLine({ helpedBy: names }: Pick<FullAnswer, 'helpedBy'>): string | null {
  return names.length > 0 ? helpedBy(names) : null;
}

interface BubbleProps {
  from: string | null;
  helped?: string | null;
  text: string;
  /** Null where nothing was promised. */
  kept: boolean | null;
  /** How the promise was kept, else when it was said. */
  record: string;
}

function Bubble({ from, helped = null, text, kept, record }: BubbleProps) {
  return (
    <View className="m4">
      {from ? <View className="t-micro sf-i">{from}</View> : null}
      <View className="sf-b">{text}</View>
      <View className={kept === null ? 'sf-k c3' : kept ? 'sf-k c-pine' : 'sf-k'}>{record}</View>
      {helped ? <View className="sf-k c3">{helped}</View> : null}
    </View>
  );
}

function KeptTag({ kept }: { kept: RoundKept }) {
  if (kept.kind === 'late') return <Tag text={lateBy(kept.minutes)} tone="late" />;
  return <Tag text={kept.kind === 'both' ? words.bothKept : fullKept} tone="ok" />;
}

function Answer({ answer, thread, time }: { answer: FullAnswer; thread: Thread; time: string }) {
  const { by, author, record } = answer;
  const helped = helpLine(answer);
  const conclusion = answer.sections[0]?.text ?? '';
  if (thread.quick) {
    const said = record ? answerRecord({ time, ...record }) : time;
    return (
      <Bubble
        from={speakerOf(answer, thread)}
        helped={helped}
        text={conclusion}
        kept={record?.kept ?? null}
        record={said}
      />
    );
  }
  const round = roundKept(thread.entries, answer);
  const head = (
    <>
      {words.fullAnswer}
      <Sep />
      {time}
    </>
  );
  const seal = { src: mediaAddress(by.miniSeal), chars: miniSealCharacter(by.name), label: by.name };
  const signature = (
    <>
      {helped ? <Text className="t-micro sf-n">{helped}</Text> : null}
      <Text className="song b sf-n">{writtenInstead(answer) ?? by.name}</Text>
      {author ? null : <Seal {...seal} kind="host" size={24} />}
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
