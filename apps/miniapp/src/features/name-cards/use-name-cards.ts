import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type CardLine = Reply<'GET /name-cards'>['cards'][number];
export type Card = Reply<'GET /name-cards/:id'>;

/** Every name card of the calling host, one for a place. */
export function useNameCards(): Loaded<Reply<'GET /name-cards'>> {
  const cards = useLoaded('name-cards', () => call('GET /name-cards', {}));
  useLeadToProfile(cards.error);
  return cards;
}
