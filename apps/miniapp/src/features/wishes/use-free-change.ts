import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useDraft } from '../../lib/use-draft';
import { useMyKos } from '../../stores/my-kos.store';
import { useMyId } from '../../stores/session.store';
import { type Sending, useSending } from './use-sending';

type Changed = Reply<'POST /my-kos/change'>;

export type FreeChange = Sending & {
  chosen: string | null;
  choose: (kosId: string) => void;
  /** Who it is now, once it is done. */
  changed: Changed | null;
  change: (kosId: string) => Promise<boolean>;
};

/** The one free change after a handover: kept with its key, so that a lost answer changes nobody twice. */
export function useFreeChange(): FreeChange {
  const me = useMyId();
  const remember = useMyKos((store) => store.remember);
  const draft = useDraft<string | null>(`${me} change`, null);
  const sending = useSending();
  const [changed, setChanged] = useState<Changed | null>(null);
  const change = async (kosId: string) => {
    draft.trying();
    const send = async () => {
      const reply = await call('POST /my-kos/change', { body: { kosId }, key: draft.key });
      remember(me, reply.host);
      setChanged(reply);
    };
    const done = await sending.run(send, () => draft.change((before) => before));
    if (done) draft.drop();
    return done;
  };
  return { ...sending, chosen: draft.value, choose: (kosId) => draft.change(() => kosId), changed, change };
}
