import type { Reply } from '@huiyou/contracts/api';

type Waiting = Pick<Reply<'GET /queue'>, 'nextId' | 'guests'>;

/** What to go on with after `answered`: what the rule offers, and when the lanes are empty a guest. Null: nothing else. */
export function nextToAnswer({ nextId, guests }: Waiting, answered: string): string | null {
  if (nextId !== null) return nextId === answered ? null : nextId;
  return guests.find(({ id }) => id !== answered)?.id ?? null;
}
