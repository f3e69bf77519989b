import { nameMark } from '@huiyou/domain/identity/display-name';
import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import {
  answerRecord,
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
import type { HostCard } from '../../stores/my-host';
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

/** What the host said, in an ordinary bubble, with how the promise was kept under it. */
function Hers({ by, text, record, kept }: { by: HostCard; text: string; record: string; kept: boolean }) {
  return (
    <View className="m4">
      <View className="row top">
        <Avatar src={mediaAddress(by.portrait)} surname={nameMark(by.name)} size={36} label={by.name} />
        <View className="sa-b sa-x">{text}</View>
      </View>
      <View className={kept ? 't-micro sa-k c-pine' : 't-micro sa-k b c1'}>{record}</View>
    </View>
  );
}

function KeptTag({ kept }: { kept: RoundKept }) {
  if (kept.kind === 'late') return <Tag tone="late" text={lateBy(kept.minutes)} />;
  return <Tag tone="ok" text={kept.kind === 'both' ? words.bothKept : fullKept} />;
}

function Signature({ by }: { by: HostCard }) {
  return (
    <>
      <Text className="song b sa-n">{by.name}</Text>
      <Seal src={mediaAddress(by.miniSeal)} chars={miniSealCharacter(by.name)} kind="host" size={24} label={by.name} />
    </>
  );
}

function Answer({ answer, asked, now }: { answer: FullAnswer; asked: Asked; now: number }) {
  const { by, record, at } = answer;
  const conclusion = answer.sections[0]?.text ?? '';
  if (asked.quick) {
    return (
      <Hers by={by} text={conclusion} record={answerRecord({ time: when(at, now), ...record })} kept={record.kept} />
    );
  }
  const head: ReactNode = (
    <View className="row">
      {words.fullAnswer}
      <Sep />
      {when(at, now)}
    </View>
  );
  return (
    <AnswerCard
      className="sa-a"
      head={head}
      state={<KeptTag kept={roundKept(asked.entries, answer)} />}
      conclusion={conclusion}
      parts={partsOf(answer)}
      signature={<Signature by={by} />}
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
      const record = firstReplyRecord({ time: when(entry.at, now), ...entry.record });
      return <Hers by={entry.by} text={entry.text} record={record} kept={entry.record.kept} />;
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
