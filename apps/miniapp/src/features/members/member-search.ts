import type { QueryIn } from '@huiyou/contracts/api';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { memberShows } from '@huiyou/words/members';
import { textInQuery } from '../../lib/text-in-query';

export type Show = keyof typeof memberShows;

/** Which of the host's members are looked at. */
export type MemberSearch = { q: string; show: Show; tier: Tier | null; tag: string | null };
export type Filters = Omit<MemberSearch, 'q'>;

export const everybody: MemberSearch = { q: '', show: 'all', tier: null, tag: null };
export const shows = Object.keys(memberShows) as Show[];

type Asked = Omit<QueryIn<'GET /members'>, 'cursor'>;

/** The search as the server is asked: only what narrows it. */
export function askedOf({ q, show, tier, tag }: MemberSearch): Asked {
  return {
    ...(q === '' ? {} : { q }),
    ...(show === 'all' ? {} : { show }),
    ...(tier === null ? {} : { tier }),
    ...(tag === null ? {} : { tag }),
  };
}

export function isNarrowed(search: MemberSearch): boolean {
  return Object.keys(askedOf(search)).length > 0;
}

/** The same search in the address of another page. */
export function inAddress(search: MemberSearch): string {
  const parts = Object.entries(askedOf(search)).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A search from a page's address; what it does not know is left out. */
export function fromAddress(params: Readonly<Record<string, string | undefined>>): MemberSearch {
  const tag = textInQuery(params['tag']);
  return {
    q: textInQuery(params['q']),
    show: shows.find((show) => show === params['show']) ?? 'all',
    tier: tiers.find((tier) => tier === params['tier']) ?? null,
    tag: tag === '' ? null : tag,
  };
}
