import type { Replayed } from './use-replay';

/** A share as people read it: whole percentages, and 100 only where none was lost. */
export function wholePercent(share: number | null): number | null {
  if (share === null) return null;
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

type Counted = { questions: number; now: number | null; then: number | null };

/** What a replay found, ready to be said. */
export function replayFacts({ questions, now, then }: Counted): Counted {
  return { questions, now: wholePercent(now), then: wholePercent(then) };
}

/** Hosts of a replay, those who would keep least first; those without a question last. */
export function worstFirst(hosts: Replayed['hosts']): Replayed['hosts'] {
  return [...hosts].sort((a, b) => (a.then ?? 2) - (b.then ?? 2) || b.questions - a.questions);
}
