import type { Asked } from './use-open-questions';

export type WayOn = 'hurry' | 'hurry-full' | 'merge' | 'withdraw' | 'complain';

/** What is seldom wanted, as far as it can be done with this question now. */
export function waysOn({ state, guest, urgency, mayHurry, mergeable }: Asked): WayOn[] {
  const open = state === 'waiting' || state === 'replied';
  const hurry: WayOn | null = mayHurry ? 'hurry' : urgency === null && !guest ? 'hurry-full' : null;
  const ways: (WayOn | null)[] = [
    open ? hurry : null,
    open && mergeable.length > 0 ? 'merge' : null,
    open ? 'withdraw' : null,
    // a guest has no lead to say it to
    guest ? null : 'complain',
  ];
  return ways.filter((way) => way !== null);
}
