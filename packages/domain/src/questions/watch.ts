import type { QuestionState } from './question-steps.ts';

/** What the watch over a question looks at. `nudged` and `broken` speak of what is owed now. */
export type Watched = {
  state: QuestionState;
  guest: boolean;
  nudgeAt: number;
  dueAt: number;
  nudged: boolean;
  broken: boolean;
};

/** What is done when its time has come: the host is nudged, the broken promise goes on record, a guest joins the queue. */
export type WatchAct = 'nudge' | 'break' | 'join';

/**
 * The next thing to be done about an open question and when (P3: nudge at 80 %, breach on record; P1: a guest's question
 * joins the queue once past due). Null when nothing is left to watch for. A due time is broken a moment after it.
 */
export function nextWatch({
  state,
  guest,
  nudgeAt,
  dueAt,
  nudged,
  broken,
}: Watched): { act: WatchAct; at: number } | null {
  if (state !== 'waiting' && state !== 'replied') return null;
  if (broken) return null;
  if (guest) return { act: 'join', at: dueAt + 1 };
  if (state === 'waiting' && !nudged && nudgeAt <= dueAt) return { act: 'nudge', at: nudgeAt };
  return { act: 'break', at: dueAt + 1 };
}
