import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type Profile = Reply<'GET /kos/me'>;
export type Club = Reply<'GET /club'>;

/** The host's own name-slip, line and hours. */
export function useProfile(): Loaded<{ profile: Profile; club: Club }> {
  const loaded = useLoaded('profile', async () => {
    const [profile, club] = await Promise.all([call('GET /kos/me', {}), call('GET /club', {})]);
    return { profile, club };
  });
  useLeadToProfile(loaded.error);
  return loaded;
}
