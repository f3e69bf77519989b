import type { Reply } from '@huiyou/contracts/api';
import { leadWishes as words } from '@huiyou/words/lead';
import { type DeskHost, isAtWork, roomOf } from '../../lib/host-room';

export type WishesPage = Reply<'GET /lead/wishes'>;
export type Wish = WishesPage['wishes'][number];

/** What stands in the way of the member's own choice, or what to know of it; null when nothing does. */
export function wantedNote({ to }: Pick<Wish, 'to'>, hosts: readonly DeskHost[]): string | null {
  if (to === null) return null;
  const host = hosts.find((each) => each.host.id === to.id);
  if (!host) return words.wantedBeyond;
  if (!isAtWork(host)) return words.wantedGone;
  return roomOf(host) === 0 ? words.wantedFull : null;
}

/** Who else could take the member: at work, with room, and neither the present host nor the one who was named. */
export function othersFor({ from, to }: Pick<Wish, 'from' | 'to'>, hosts: readonly DeskHost[]): DeskHost[] {
  return hosts
    .filter((each) => isAtWork(each) && roomOf(each) > 0 && each.host.id !== from.id && each.host.id !== to?.id)
    .sort((a, b) => roomOf(b) - roomOf(a));
}
