import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Paged, usePaged } from '../../lib/use-paged';

/** The host's invitations, newest first, thirty at a time. */
export function useInvitations(): Paged<Reply<'GET /invitations'>> {
  const invitations = usePaged('invitations', (query) => call('GET /invitations', { query }));
  useLeadToProfile(invitations.first.error);
  return invitations;
}
