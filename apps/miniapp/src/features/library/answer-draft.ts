import type { Reply } from '@huiyou/contracts/api';
import { library as words, sectionFirst } from '@huiyou/words/library';

export type LibraryAnswer = Reply<'GET /answers/:id'>;
export type LibraryTopic = { id: string; name: string; sections: string[] };

/** What is written of an answer; `on` is the version it was begun on, 0 for a new one. */
export type AnswerDraft = { text: string; topicId: string | null; sections: Record<string, string>; on: number };

export const blankAnswer: AnswerDraft = { text: '', topicId: null, sections: {}, on: 0 };

/** An answer as it is written on. */
export function draftOf({ text, topic, sections, n }: LibraryAnswer): AnswerDraft {
  return {
    text,
    topicId: topic.id,
    sections: Object.fromEntries(sections.map(({ name, text: said }) => [name, said])),
    on: n,
  };
}

/** The topics an answer can be about: those that are offered, and the one it is about already. */
export function choosable(
  topics: readonly (LibraryTopic & { offered: boolean })[],
  answer: Pick<LibraryAnswer, 'topic'> | null,
): LibraryTopic[] {
  return topics.filter(({ id, offered }) => offered || id === answer?.topic.id);
}

/** The sections of this topic that hold something, in its order. */
export function writtenIn({ sections }: AnswerDraft, topic: LibraryTopic): LibraryAnswer['sections'] {
  return topic.sections
    .map((name) => ({ name, text: (sections[name] ?? '').trim() }))
    .filter(({ text }) => text !== '');
}

/** What is still to be written before it can be kept; null when nothing is. */
export function lackingInAnswer(draft: AnswerDraft, topic: LibraryTopic | null): string | null {
  if (draft.text.trim() === '') return words.questionOwed;
  if (topic === null) return words.topicOwed;
  const first = topic.sections[0];
  if (first !== undefined && (draft.sections[first] ?? '').trim() === '') return sectionFirst(first);
  return null;
}

/** Whether keeping the draft would leave the answer as it is. */
export function saysTheSame(draft: AnswerDraft, topic: LibraryTopic | null, answer: LibraryAnswer): boolean {
  if (topic?.id !== answer.topic.id || draft.text.trim() !== answer.text.trim()) return false;
  const trimmed = answer.sections.map(({ name, text }) => ({ name, text: text.trim() }));
  const before = writtenIn({ ...draft, sections: Object.fromEntries(trimmed.map((s) => [s.name, s.text])) }, topic);
  return JSON.stringify(writtenIn(draft, topic)) === JSON.stringify(before);
}
