import type { Reply } from '@huiyou/contracts/api';
import { call, type CallError } from '../../lib/call';
import { useLoaded, type Loaded } from '../../lib/use-loaded';
import { useSentOnce } from '../../lib/use-sent-once';
import { useMyId } from '../../stores/session.store';
import {
  type AnswerDraft,
  blankAnswer,
  draftOf,
  lackingInAnswer,
  type LibraryAnswer,
  type LibraryTopic,
  saysTheSame,
  choosable,
  writtenIn,
} from './answer-draft';

export type Writing = {
  draft: AnswerDraft;
  change: (part: Partial<AnswerDraft>) => void;
  /** Where the topics come from. */
  loaded: Loaded<Reply<'GET /topics'>>;
  topics: LibraryTopic[];
  topic: LibraryTopic | null;
  lacking: string | null;
  unchanged: boolean;
  sending: boolean;
  error: CallError | null;
  /** What is written here was begun on an older version than the one that is changed. */
  older: boolean;
  takeNewer: () => void;
  /** Null when it was refused. */
  send: () => Promise<LibraryAnswer | null>;
};

/** Writing a new answer or changing one: kept on the device until the server has it. */
export function useWriting(answer: LibraryAnswer | null): Writing {
  const me = useMyId();
  const loaded = useLoaded(`${me} library topics`, () => call('GET /topics', {}));
  const topics = choosable(loaded.data?.topics ?? [], answer);
  const clean = answer ? draftOf(answer) : blankAnswer;
  const topicFor = ({ topicId }: AnswerDraft) => topics.find(({ id }) => id === topicId) ?? topics[0] ?? null;

  const sent = useSentOnce<AnswerDraft, LibraryAnswer>(`${me} library ${answer?.id ?? ''}`, clean, (value, key) => {
    const chosen = topicFor(value);
    if (!chosen) throw new Error('an answer is sent with its topic');
    const body = { text: value.text.trim(), topicId: chosen.id, sections: writtenIn(value, chosen) };
    return answer
      ? call('PUT /answers/:id', { params: { id: answer.id }, body: { ...body, n: answer.n } })
      : call('POST /answers', { body, key });
  });
  const topic = topicFor(sent.value);
  return {
    draft: sent.value,
    change: (part) => sent.change((before) => ({ ...before, ...part })),
    loaded,
    topics,
    topic,
    lacking: lackingInAnswer(sent.value, topic),
    unchanged: answer !== null && saysTheSame(sent.value, topic, answer),
    sending: sent.sending,
    error: sent.error,
    older: answer !== null && sent.value.on < answer.n,
    takeNewer: () => sent.change(() => clean),
    send: sent.send,
  };
}
