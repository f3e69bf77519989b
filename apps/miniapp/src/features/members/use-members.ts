import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Paged, usePaged } from '../../lib/use-paged';

export type MembersPage = Reply<'GET /members'>;
export type MemberLine = MembersPage['members'][number];
export type Members = Paged<MembersPage>;

/** The members of the calling host, newest first, fifty at a time. */
export function useMembers(): Members {
  const members = usePaged('members', (query) => call('GET /members', { query }));
  useLeadToProfile(members.first.error);
  return members;
}
