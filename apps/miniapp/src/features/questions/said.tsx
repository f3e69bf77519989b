import { nameMark } from '@huiyou/domain/identity/display-name';
import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import {
  answerRecord,
  answersFor,
  firstReplyRecord,
  fullKept,
  lateBy,
  questionNumber,
  questions as words,
} from '@huiyou/words/questions';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { AnswerCard } from '../../components/answer-card';
import { Avatar } from '../../components/avatar';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import { type Entry, type FullAnswer, partsOf, roundKept, type RoundKept } from '../../lib/answer-round';
import type { Asked } from './use-open-questions';
import './said.css';

/** Where the page can scroll to. */
export const saidId = (entryId: string): string => `said-${entryId}`;

/** What the member said, at the right. */
function Mine({ head, at, now, text }: { head: string; at: number; now: number; text: string }) {
  return (
    <View className="sa-m">
      <View className="sa-q">
        <View className="row t-micro">
          {head}
          <Sep />
          {when(at, now)}
        </View>
        <View className="t-text sa-x">{text}</View>
      </View>
    </View>
  );
}

type Speaker = Pick<FullAnswer, 'by' | 'insteadOf'>;
type HersProps = Speaker & { text: string; record: { text: string; kept: boolean } | null; at: string };

/** What the host said, in an ordinary bubble; under it how the promise was kept, or when where none was given. */
function Hers({ by, insteadOf, text, record, at }: HersProps) {
  return (
    <View className="m4">
      {insteadOf ? <View className="t-micro sa-i">{answersFor(by.name, insteadOf.name)}</View> : null}
      <View className="row top">
        <Avatar src={mediaAddress(by.portrait)} surname={nameMark(by.name)} size={36} label={by.name} />
        <View className="sa-b sa-x">{text}</View>
      </View>
      <View className={!record ? 't-micro sa-k' : record.kept ? 't-micro sa-k c-pine' : 't-micro sa-k b c1'}>
        {record?.text ?? at}
      </View>
    </View>
  );
}

function KeptTag({ kept }: { kept: RoundKept }) {
  if (kept.kind === 'late') return <Tag tone="late" text={lateBy(kept.minutes)} />;
  return <Tag tone="ok" text={kept.kind === 'both' ? words.bothKept : fullKept} />;
}

function Signature({ by, insteadOf }: Speaker) {
  return (
    <>
      <Text className="song b sa-n">{insteadOf ? answersFor(by.name, insteadOf.name) : by.name}</Text>
      <Seal src={mediaAddress(by.miniSeal)} chars={miniSealCharacter(by.name)} kind="host" size={24} label={by.name} />
    </>
  );
}

function Answer({ answer, asked, now }: { answer: FullAnswer; asked: Asked; now: number }) {
  const { by, insteadOf, record } = answer;
  const at = when(answer.at, now);
  const conclusion = answer.sections[0]?.text ?? '';
  if (asked.quick) {
    const kept = record && { text: answerRecord({ time: at, ...record }), kept: record.kept };
    return <Hers by={by} insteadOf={insteadOf} text={conclusion} record={kept} at={at} />;
  }
  const round = roundKept(asked.entries, answer);
  const head: ReactNode = (
    <View className="row">
      {words.fullAnswer}
      <Sep />
      {at}
    </View>
  );
  return (
    <AnswerCard
      className="sa-a"
      head={head}
      state={round ? <KeptTag kept={round} /> : null}
      conclusion={conclusion}
      parts={partsOf(answer)}
      signature={<Signature by={by} insteadOf={insteadOf} />}
    />
  );
}

function SaidEntry({ entry, asked, now }: { entry: Entry; asked: Asked; now: number }) {
  switch (entry.kind) {
    case 'addition':
      return <Mine head={words.additionMark} at={entry.at} now={now} text={entry.text} />;
    case 'missing':
      return <Mine head={words.missingMark} at={entry.at} now={now} text={entry.text} />;
    case 'first-reply': {
      const at = when(entry.at, now);
      const { by, insteadOf, text, record } = entry;
      const kept = record && { text: firstReplyRecord({ time: at, ...record }), kept: record.kept };
      return <Hers by={by} insteadOf={insteadOf} text={text} record={kept} at={at} />;
    }
    case 'full-answer':
      return <Answer answer={entry} asked={asked} now={now} />;
  }
}

/** The question and everything said on it, in order. */
export function Said({ asked, now }: { asked: Asked; now: number }) {
  return (
    <>
      <Mine head={questionNumber(asked.number)} at={asked.askedAt} now={now} text={asked.text} />
      {asked.entries.map((entry) => (
        <View key={entry.id} id={saidId(entry.id)}>
          <SaidEntry entry={entry} asked={asked} now={now} />
        </View>
      ))}
    </>
  );
}
