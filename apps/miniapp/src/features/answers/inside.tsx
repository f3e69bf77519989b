import { answers as words, consultFrom, noteFrom } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Sep } from '../../components/sep';
import { when } from '../../lib/time';
import type { Thread } from './use-thread';
import './said-so-far.css';

/** What colleagues said to each other about it. The member never sees this. */
export function Inside({ thread: { notes, consultations }, now }: { thread: Thread; now: number }) {
  if (notes.length === 0 && consultations.length === 0) return null;
  return (
    <View className="m5">
      <Head title={consultations.length > 0 ? words.consultations : words.notes} size="small" note={words.onlyYou} />
      {notes.map(({ id, author, to, text, at }) => (
        <Line key={id} who={noteFrom(author.displayName, to?.name ?? null)} at={when(at, now)} text={text} />
      ))}
      {consultations.map(({ id, asked, by, text, answer, named, askedAt, answeredAt }) => (
        <View key={id}>
          <Line who={consultFrom(by.name)} at={when(askedAt, now)} text={text} />
          <Line
            who={asked.name}
            at={answeredAt === null ? words.unanswered : when(answeredAt, now)}
            text={answer}
            note={named === null ? null : named ? words.namedYes : words.namedNo}
          />
        </View>
      ))}
    </View>
  );
}

interface LineProps {
  who: string;
  at: string;
  text: string | null;
  note?: string | null;
}

function Line({ who, at, text, note = null }: LineProps) {
  return (
    <View className="sf-l">
      <View className="t-micro">
        {who}
        <Sep />
        {at}
        {note === null ? null : <Sep />}
        {note}
      </View>
      {text === null ? null : <View className="sf-w">{text}</View>}
    </View>
  );
}
