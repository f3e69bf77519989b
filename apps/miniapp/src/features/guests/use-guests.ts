import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Paged, usePaged } from '../../lib/use-paged';

export type GuestsPage = Reply<'GET /guests'>;
export type Guest = GuestsPage['guests'][number];

/** The people who have met the host and are not members, latest exchange first; `q` is in their name. */
export function useGuests(q: string): Paged<GuestsPage> {
  const guests = usePaged(`guests-${q}`, (query) => call('GET /guests', { query: q === '' ? query : { ...query, q } }));
  useLeadToProfile(guests.first.error);
  return guests;
}
