import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type MemberTags = Reply<'GET /members/tags'>;

/** The tags in use, the most used first; asked for once somebody wants to see them. */
export function useMemberTags(wanted: boolean): Loaded<MemberTags> {
  return useLoaded(wanted ? 'tags' : null, () => call('GET /members/tags', {}));
}
