import type { Reply } from '@huiyou/contracts/api';
import { handover as words } from '@huiyou/words/handover';
import { useState } from 'react';
import { call, CallError } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyKos } from '../../stores/my-kos.store';
import { useMyId } from '../../stores/session.store';

export type MyKosNow = Reply<'GET /my-kos'>;
export type Handover = NonNullable<MyKosNow['handover']>;
export type HandoverLine = Handover['lines'][number];

/** What of a handover I am asked, with my host of now. */
export function useHandover(): Loaded<MyKosNow> {
  const me = useMyId();
  return useLoaded(`${me} my-kos`, () => call('GET /my-kos', {}));
}

export type Decision = 'accept' | 'choose' | 'decline' | 'open-past';

export type Deciding = {
  /** Which of the four is under way. */
  busy: Decision | null;
  error: { of: Decision; text: string } | null;
  accept: (openPast: boolean) => Promise<boolean>;
  choose: (kosId: string, openPast: boolean) => Promise<boolean>;
  decline: () => Promise<boolean>;
  openPast: () => Promise<boolean>;
};

/** The member's word. Each can be said again when its answer was lost: the server keeps the first. */
export function useDeciding(onDecided: (handover: Handover) => void): Deciding {
  const me = useMyId();
  const remember = useMyKos((store) => store.remember);
  const [busy, setBusy] = useState<Decision | null>(null);
  const [error, setError] = useState<Deciding['error']>(null);
  const run = async (of: Decision, say: () => Promise<Handover>): Promise<boolean> => {
    if (busy !== null) return false;
    setBusy(of);
    setError(null);
    try {
      const handover = await say();
      if ((of === 'accept' || of === 'choose') && handover.to) remember(me, handover.to);
      onDecided(handover);
      return true;
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError({ of, text: failure.code === 'host-full' ? words.hostFull : failure.message });
      return false;
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    error,
    accept: (openPast) => run('accept', () => call('POST /my-handover/accept', { body: { openPast } })),
    choose: (kosId, openPast) => run('choose', () => call('POST /my-handover/choose', { body: { kosId, openPast } })),
    decline: () => run('decline', () => call('POST /my-handover/decline', {})),
    openPast: () => run('open-past', () => call('POST /my-handover/open-past', {})),
  };
}
