import type { Reply } from '@huiyou/contracts/api';
import { call } from '../../lib/call';
import { type Draft, useDraft } from '../../lib/use-draft';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import { type Sending, useSending } from './use-sending';

export type Complaint = Reply<'GET /complaints'>['complaints'][number];
export type AskedCards = Reply<'GET /questions'>;
type ComplaintDraft = { words: string; questionId: string | null };

/** My complaints and what was answered, newest first. */
export function useComplaints(): Loaded<Reply<'GET /complaints'>> {
  const me = useMyId();
  return useLoaded(`${me} complaints`, () => call('GET /complaints', {}));
}

/** My latest questions, to say which one it is about. */
export function useLatestQuestions(): Loaded<AskedCards> {
  const me = useMyId();
  return useLoaded(`${me} asked`, () => call('GET /questions', {}));
}

export type ComplaintWriting = Sending & { draft: Draft<ComplaintDraft>; send: () => Promise<boolean> };

/** Writes a complaint; kept on the device, with its key, until the server has it. Begun at a question, it is about it. */
export function useComplaint(questionId: string | null): ComplaintWriting {
  const draft = useDraft(`${useMyId()} complain ${questionId ?? ''}`, { words: '', questionId });
  const sending = useSending();
  const send = async () => {
    draft.trying();
    const body = { words: draft.value.words, questionId: draft.value.questionId };
    const done = await sending.run(
      async () => void (await call('POST /complaints', { body, key: draft.key })),
      () => draft.change((before) => before),
    );
    if (done) draft.drop();
    return done;
  };
  return { ...sending, draft, send };
}
