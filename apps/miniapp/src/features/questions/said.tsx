import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { answers as host, mergedMark, nearerBy } from '@huiyou/words/answers';
import { asking, hurryHead } from '@huiyou/words/asking';
import {
  answerRecord,
  firstReplyRecord,
  fullKept,
  lateBy,
  questionNumber,
  questions as words,
} from '@huiyou/words/questions';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { Text, View } from '@tarojs/components';
import { AnswerCard } from '../../components/answer-card';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { type Entry, type FullAnswer, partsOf, roundKept, type RoundKept } from '../../lib/answer-round';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import { writtenInstead } from '../../lib/written-instead';
import { Agreed, Hands, handsOf, Hers, Mine } from './bubbles';
import type { Asked } from './use-open-questions';
import './said.css';

/** Where the page can scroll to. */
export const saidId = (entryId: string): string => `said-${entryId}`;

function KeptTag({ kept }: { kept: RoundKept }) {
  if (kept.kind === 'late') return <Tag tone="late" text={lateBy(kept.minutes)} />;
  return <Tag tone="ok" text={kept.kind === 'both' ? words.bothKept : fullKept} />;
}

/** A seal stands only beside words of its own host. */
function Signature({ answer }: { answer: FullAnswer }) {
  const { by, author } = answer;
  const seal = { src: mediaAddress(by.miniSeal), chars: miniSealCharacter(by.name), label: by.name };
  return (
    <>
      <Text className="song b sa-n">{writtenInstead(answer) ?? by.name}</Text>
      {author ? null : <Seal {...seal} kind="host" size={24} />}
    </>
  );
}

function Answer({ answer, asked, now }: { answer: FullAnswer; asked: Asked; now: number }) {
  const { by, record } = answer;
  const at = when(answer.at, now);
  const conclusion = answer.sections[0]?.text ?? '';
  if (asked.quick) {
    const kept = record && { text: answerRecord({ time: at, ...record }), kept: record.kept };
    const mark = writtenInstead(answer);
    return <Hers by={by} mark={mark} text={conclusion} record={kept} at={at} hands={handsOf(answer)} />;
  }
  const round = roundKept(asked.entries, answer);
  const head = (
    <View className="row">
      {words.fullAnswer}
      <Sep />
      {at}
    </View>
  );
  return (
    <>
      <AnswerCard
        className="sa-a"
        head={head}
        state={round ? <KeptTag kept={round} /> : null}
        conclusion={conclusion}
        parts={partsOf(answer)}
        signature={<Signature answer={answer} />}
      />
      <Hands lines={handsOf(answer)} />
    </>
  );
}

type FirstReply = Extract<Entry, { kind: 'first-reply' }>;

function Replied({ reply, at }: { reply: FirstReply; at: string }) {
  const { by, text, record } = reply;
  const kept = record && { text: firstReplyRecord({ time: at, ...record }), kept: record.kept };
  return <Hers by={by} mark={writtenInstead(reply)} text={text} record={kept} at={at} hands={handsOf(reply)} />;
}

/** One thing said on a question, whoever said it. */
export function SaidEntry({ entry, asked, now }: { entry: Entry; asked: Asked; now: number }) {
  const at = when(entry.at, now);
  const mine = { at: entry.at, now };
  switch (entry.kind) {
    case 'addition':
      return <Mine head={words.additionMark} text={entry.text} {...mine} />;
    case 'missing':
      return <Mine head={words.missingMark} text={entry.text} {...mine} />;
    case 'thanks':
      return <Mine head={asking.thanksMark} text={entry.text} {...mine} />;
    case 'urgency':
      return <Mine head={hurryHead(urgencyReasonNames[entry.reason])} text={entry.text} {...mine} />;
    case 'merged':
      return <Mine head={mergedMark(entry.number)} text={entry.text} {...mine} />;
    case 'nearer':
      return <Agreed text={nearerBy(entry.by.name, when(entry.dueAt, now))} at={at} />;
    case 'not-nearer':
      return <Hers by={entry.by} mark={host.notNearerMark} text={entry.text} at={at} />;
    case 'apology':
      return <Hers by={entry.by} mark={host.apologyMark} text={entry.text} at={at} />;
    case 'first-reply':
      return <Replied reply={entry} at={at} />;
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
