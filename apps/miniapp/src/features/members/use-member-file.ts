import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

export type MemberFileView = Reply<'GET /members/:bondId'>;

/** One member's file. */
export function useMemberFile(bondId: string): Loaded<MemberFileView> {
  return useLoaded(`member ${bondId}`, () => call('GET /members/:bondId', { params: { bondId } }));
}
