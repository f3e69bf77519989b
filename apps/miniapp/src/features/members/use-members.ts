import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Paged, usePaged } from '../../lib/use-paged';
import { askedOf, type MemberSearch } from './member-search';

export type MembersPage = Reply<'GET /members'>;
export type MemberLine = MembersPage['members'][number];
export type Members = Paged<MembersPage>;

/** The members of the calling host that a search finds, newest first, fifty at a time. */
export function useMembers(search: MemberSearch): Members {
  const asked = askedOf(search);
  const members = usePaged(`members ${JSON.stringify(asked)}`, (query) =>
    call('GET /members', { query: { ...query, ...asked } }),
  );
  useLeadToProfile(members.first.error);
  return members;
}
