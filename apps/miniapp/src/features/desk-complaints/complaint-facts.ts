import type { Reply } from '@huiyou/contracts/api';
import { complaintAnswered, dueText, leadComplaints as words, overdueText } from '@huiyou/words/lead';
import { when, whenInFull } from '../../lib/time';

export type ComplaintsPage = Reply<'GET /lead/complaints'>;
export type Complaint = ComplaintsPage['complaints'][number];
export type OneComplaint = Reply<'GET /lead/complaints/:id'>;
export type Thread = NonNullable<OneComplaint['thread']>;

export type Standing = { tag: string | null; tone: 'late' | 'ok'; text: string };

/** How the promise of one working day stands: owed, late, kept, or answered late. Lateness stays on record. */
export function standingOf(
  { answer, dueAt, late }: Pick<Complaint, 'answer' | 'dueAt' | 'late'>,
  now: number,
): Standing {
  if (answer) {
    const text = complaintAnswered(answer.by, when(answer.at, now));
    return late ? { tag: words.lateAnswered, tone: 'late', text } : { tag: words.answered, tone: 'ok', text };
  }
  const time = whenInFull(dueAt, now);
  // The list may be older than the due time.
  return late || now > dueAt
    ? { tag: words.late, tone: 'late', text: overdueText(time) }
    : { tag: null, tone: 'ok', text: dueText(time) };
}
