import { offlineSentence } from '@huiyou/words/states';
import { useCallback, useEffect, useState } from 'react';
import { call, CallError } from '../lib/call';
import { finishSignIn, signIn } from '../lib/sign-in';
import type { Loaded } from '../lib/use-loaded';
import { useSession } from './session.store';

type SignedIn = Awaited<ReturnType<typeof finishSignIn>>;

/** Null: the browser is on its way to WeChat and comes back to this page. */
async function enter(here: string): Promise<SignedIn> {
  if (process.env.TARO_ENV === 'h5' && process.env.HUIYOU_DEMO === '1') {
    return call('POST /demo/sign-in', { body: { personId: null } });
  }
  const back = await finishSignIn();
  return back ?? signIn(here);
}

export type Visitor = { personId: string | null; error: CallError | null; retry: () => void };

/** Signs in whoever opened a letter, a card or a door, without a step of their own; again when their session has ended. */
export function useVisitor(here: string): Visitor {
  const { token, me, start } = useSession();
  const [error, setError] = useState<CallError | null>(null);
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((count) => count + 1), []);

  useEffect(() => {
    if (token !== null) return undefined;
    let wanted = true;
    setError(null);
    enter(here).then(
      (signedIn) => {
        if (signedIn && wanted) start(signedIn);
      },
      (failure: unknown) => {
        if (wanted) setError(failure instanceof CallError ? failure : new CallError('offline', offlineSentence));
      },
    );
    return () => {
      wanted = false;
    };
  }, [token, here, tries, start]);

  return { personId: token === null ? null : (me?.person.id ?? null), error, retry };
}

type Opened = Pick<Loaded<unknown>, 'data' | 'error' | 'loading' | 'reload'>;

/** What a visitor opened, which did not come either when they could not be signed in. */
export function openedBy(visitor: Visitor, read: Opened): Opened {
  if (visitor.error === null || read.data !== null) return read;
  return { data: null, error: visitor.error, loading: false, reload: async () => visitor.retry() };
}
