import type { Reply } from '@huiyou/contracts/api';
import type { WishReason } from '@huiyou/domain/wishes/wish';
import { call } from '../../lib/call';
import { type Draft, useDraft } from '../../lib/use-draft';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import { type Sending, useSending } from './use-sending';

export type MyWishes = Reply<'GET /wishes/mine'>;
export type Wish = MyWishes['wishes'][number];
export type WishDraft = { reason: WishReason | null; toKosId: string | null; words: string };

const blank: WishDraft = { reason: null, toKosId: null, words: '' };

/** My wishes for another host, newest first. */
export function useWishes(): Loaded<MyWishes> {
  const me = useMyId();
  return useLoaded(`${me} wishes`, () => call('GET /wishes/mine', {}));
}

export type BondNow = Reply<'GET /my-kos/bond'>;

/** My bond, for the host of now and the one change that may be free. */
export function useBondNow(): Loaded<BondNow> {
  const me = useMyId();
  return useLoaded(`${me} bond`, () => call('GET /my-kos/bond', {}));
}

export type WishWriting = Sending & { draft: Draft<WishDraft>; send: (reason: WishReason) => Promise<boolean> };

/** Writes a wish to the lead; what is written stays on the device, with its key, until the server has it. */
export function useWish(): WishWriting {
  const draft = useDraft(`${useMyId()} wish`, blank);
  const sending = useSending();
  const send = async (reason: WishReason) => {
    const { words, toKosId } = draft.value;
    draft.trying();
    const done = await sending.run(
      async () => void (await call('POST /wishes', { body: { reason, words, toKosId }, key: draft.key })),
      () => draft.change((before) => before),
    );
    if (done) draft.drop();
    return done;
  };
  return { ...sending, draft, send };
}
