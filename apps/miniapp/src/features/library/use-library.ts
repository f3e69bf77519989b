import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { type Paged, usePaged } from '../../lib/use-paged';
import { useMyId } from '../../stores/session.store';

export type LibraryPart = Reply<'GET /answers'>;

/** The host's answers and the brand's, newest first; with `q` those that fit it best. */
export function useLibrary(q: string): Paged<LibraryPart> {
  const me = useMyId();
  const answers = usePaged(`${me} library ${q}`, (query) =>
    call('GET /answers', { query: q === '' ? query : { ...query, q } }),
  );
  useLeadToProfile(answers.first.error);
  return answers;
}
