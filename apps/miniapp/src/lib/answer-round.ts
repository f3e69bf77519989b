import type { Reply } from '@huiyou/contracts/api';
import { stepsSection } from '@huiyou/domain/questions/full-answer';

/** What was said on a question, as its member and its host both read it. */
export type Entry = Reply<'GET /questions/:id'>['entries'][number];
export type FullAnswer = Extract<Entry, { kind: 'full-answer' }>;

/** A section cut into its lines; those of an ordered one are steps. */
type SectionLines = { name: string; lines: string[]; ordered: boolean };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The sections after the conclusion, as an AnswerCard draws them. */
export function partsOf({ sections }: Pick<FullAnswer, 'sections'>): SectionLines[] {
  return sections.slice(1).map(({ name, text }) => ({ name, lines: linesOf(text), ordered: name === stepsSection }));
}

export type RoundKept = { kind: 'both' } | { kind: 'full' } | { kind: 'late'; minutes: number };

/**
 * How the promises of an answer's round were kept. A round starts anew with 还差一点. Given at once, without a first
 * reply before it, the full answer was measured on the first reply's time and so kept both. Null for a guest's
 * question: nothing was promised.
 */
export function roundKept(entries: readonly Entry[], answer: FullAnswer): RoundKept | null {
  if (answer.record === null) return null;
  if (!answer.record.kept) return { kind: 'late', minutes: answer.record.minutes };
  const earlier = entries.slice(0, entries.indexOf(answer));
  const round = earlier.slice(earlier.map((entry) => entry.kind).lastIndexOf('missing') + 1);
  const reply = round.find((entry) => entry.kind === 'first-reply');
  return reply?.kind === 'first-reply' && reply.record?.kept === false ? { kind: 'full' } : { kind: 'both' };
}
