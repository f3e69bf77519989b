import { Text } from '@tarojs/components';
import { AnswerCard } from '../../components/answer-card';
import { partsOf } from '../../lib/answer-round';
import type { Knowledge } from './use-knowledge';

interface KeptAnswerProps extends Pick<Knowledge, 'topic' | 'sections'> {
  /** Where it comes from: nobody's name stands under it. */
  from: string;
}

/** An answer as the club reads it, word for word. */
export function KeptAnswer({ topic, sections, from }: KeptAnswerProps) {
  return (
    <AnswerCard
      className="m2"
      head={topic.name}
      conclusion={sections[0]?.text ?? ''}
      parts={partsOf({ sections })}
      signature={<Text className="t-micro">{from}</Text>}
    />
  );
}
