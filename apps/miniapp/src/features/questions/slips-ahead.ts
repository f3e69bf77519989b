export type Reason = 'pinned' | 'pastDueTurn' | 'dueEarlier';
type Ahead = Record<Reason, number>;

/** Slips before mine that can stand on a phone beside mine. */
const mostShown = 3;
const order: readonly Reason[] = ['pinned', 'pastDueTurn', 'dueEarlier'];

/** Which slips are drawn ahead of mine, with their reasons, and how many more one slip stands for. */
export function slipsAhead(ahead: Ahead): { more: number; shown: Reason[] } {
  const all = order.flatMap((reason) => Array.from({ length: ahead[reason] }, () => reason));
  if (all.length <= mostShown) return { more: 0, shown: all };
  // One of each reason is drawn, so that none goes unsaid.
  const kinds = order.filter((reason) => ahead[reason] > 0);
  const shown = kinds.length > 1 ? kinds.slice(-2) : all.slice(0, 2);
  return { more: all.length - shown.length, shown };
}
