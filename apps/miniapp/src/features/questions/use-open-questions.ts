import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';

export type Asked = Reply<'GET /questions/:id'>;
export type AskedCard = Reply<'GET /questions'>['questions'][number];
export type OpenQuestions = Reply<'GET /questions/open'>;

/** My questions that wait, and the replies I have not read. */
export function useOpenQuestions(): Loaded<OpenQuestions> {
  const me = useMyId();
  return useLoaded(`${me} open`, () => call('GET /questions/open', {}));
}
