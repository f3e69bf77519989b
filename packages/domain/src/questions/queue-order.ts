import type { Lane } from '../tiers/tiers.ts';

/** What the order rule looks at; everything else about a question is irrelevant to its place. */
export type Queued = { id: string; lane: Lane; dueAt: number; askedAt: number };

/** Orders one lane: due time, then asking time, then id (P3). */
export function byDueTime(a: Queued, b: Queued): number {
  return a.dueAt - b.dueAt || a.askedAt - b.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * "每答两条置顶，必先答一条已超时的": after so many pinned answers in a row so many past-due questions of the others come first. A
 * test holds the sentence to these numbers.
 */
export const turns = { pinned: 2, pastDue: 1 } as const;

/**
 * The question to answer next (P3): the pinned lane's first, unless the host's last two answers went to pinned
 * questions and the first of the others is past due; then that one. `lastTwo` is newest last.
 * The sentence members read is `queueRule` in packages/words.
 */
export function nextInQueue<Q extends Queued>(open: readonly Q[], now: number, lastTwo: readonly Lane[]): Q | null {
  const pinned = first(open, 'pinned');
  const others = first(open, 'others');
  if (!pinned || !others) return pinned ?? others;
  return pinnedInARow(lastTwo) >= turns.pinned && others.dueAt < now ? others : pinned;
}

/** How many of the latest answers went to pinned questions, one after the other, up to a full turn. */
function pinnedInARow(lastTwo: readonly Lane[]): number {
  const latest = lastTwo.slice(-turns.pinned);
  return latest.length - 1 - latest.lastIndexOf('others');
}

function first<Q extends Queued>(open: readonly Q[], lane: Lane): Q | null {
  let best: Q | null = null;
  for (const question of open) if (question.lane === lane && (!best || byDueTime(question, best) < 0)) best = question;
  return best;
}

/** The whole order as it would be offered if nothing new came in: `nextInQueue` applied until nothing is open. */
export function queueOrder<Q extends Queued>(open: readonly Q[], now: number, lastTwo: readonly Lane[]): Q[] {
  const pinned = open.filter((question) => question.lane === 'pinned').sort(byDueTime);
  const others = open.filter((question) => question.lane === 'others').sort(byDueTime);
  const order: Q[] = [];
  let last = lastTwo.slice(-turns.pinned);
  while (pinned.length + others.length > 0) {
    const heads = [pinned[0], others[0]].filter((question): question is Q => question !== undefined);
    const next = nextInQueue(heads, now, last);
    if (!next) break;
    (next.lane === 'pinned' ? pinned : others).shift();
    order.push(next);
    last = [...last, next.lane].slice(-turns.pinned);
  }
  return order;
}

/** Questions are counted so far and no further; more than that is told as "more than". */
export const countedMost = 1000;

/** Open questions of one host beside mine, counted by lane and by whether they are due before mine. */
export type QueueCounts = { pinnedOpen: number; pinnedBefore: number; othersOpen: number; othersBefore: number };

/** Why a question may stand before mine: its tier is pinned, or it is due earlier, or it takes the turn of a past-due one. */
export type Ahead = { pinned: number; dueEarlier: number; pastDueTurn: number };

/**
 * "至多还有 N 位在你之前": an upper bound over the open questions, whatever becomes past due meanwhile.
 * Others: every pinned one and those due earlier. Pinned: those due earlier, plus one of the others after every two
 * pinned answers.
 */
export function mostAhead(lane: Lane, counts: QueueCounts, lastTwo: readonly Lane[]): Ahead {
  if (lane === 'others') return { pinned: counts.pinnedOpen, dueEarlier: counts.othersBefore, pastDueTurn: 0 };
  const full = Math.floor((counts.pinnedBefore + pinnedInARow(lastTwo)) / turns.pinned);
  return { pinned: counts.pinnedBefore, dueEarlier: 0, pastDueTurn: Math.min(counts.othersOpen, full * turns.pastDue) };
}
