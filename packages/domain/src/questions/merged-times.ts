import type { QuestionState } from './question-steps.ts';

/** What a question owes: its state and the times promised. `dueAt` is that of what is owed next. */
export type Owed = { state: QuestionState; nudgeAt: number; replyDueAt: number; fullDueAt: number; dueAt: number };

/**
 * The times of a question that another one became part of: the nearer of both (P3). What is owed next stays the same
 * thing, a first reply or the full answer.
 */
export function mergedTimes(into: Owed, merged: Owed): Omit<Owed, 'state'> {
  const dueAt = Math.min(into.dueAt, merged.dueAt);
  const nudgeAt = merged.state === 'waiting' ? Math.min(into.nudgeAt, merged.nudgeAt) : into.nudgeAt;
  if (into.state !== 'waiting') return { nudgeAt, replyDueAt: into.replyDueAt, fullDueAt: dueAt, dueAt };
  const fullDueAt = Math.min(into.fullDueAt, merged.fullDueAt);
  return { nudgeAt: Math.min(nudgeAt, dueAt), replyDueAt: dueAt, fullDueAt, dueAt };
}
