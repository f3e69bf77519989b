import type { Role } from '@huiyou/domain/identity/roles';
import { offlineSentence } from '@huiyou/words/states';
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, CallError } from '../../lib/call';
import { isWeapp } from '../../lib/platform';
import { finishSignIn, signIn } from '../../lib/sign-in';
import { useSession } from '../../stores/session.store';

export type Needs = 'person' | Role;

export type Entry =
  | { kind: 'in' }
  | { kind: 'waiting' }
  /** Nobody is signed in; `ended` when somebody was. */
  | { kind: 'out'; ended: boolean; error: CallError | null }
  | { kind: 'lacking' }
  | { kind: 'failed'; error: CallError; retry: () => Promise<void> };

/** Whatever signing in failed with, as something to show. */
export const asCallError = (failure: unknown): CallError =>
  failure instanceof CallError ? failure : new CallError('offline', offlineSentence);

/** The token whose person the server has confirmed since the app was opened. */
let confirmed: string | null = null;
let entering: Promise<void> | null = null;

async function enter(): Promise<void> {
  const signedIn = isWeapp ? await signIn('') : await finishSignIn();
  if (!signedIn) return;
  confirmed = signedIn.token;
  useSession.getState().start(signedIn);
}

/** Several pages may stand behind a gate at once; they sign in together. */
function enterOnce(): Promise<void> {
  entering ??= enter().finally(() => {
    entering = null;
  });
  return entering;
}

async function confirm(): Promise<void> {
  const { token, know } = useSession.getState();
  if (token === null) return enterOnce();
  try {
    know(await call('GET /me', {}));
    confirmed = token;
  } catch (failure) {
    // A session that ran out while the app was away: in WeChat a new one costs the reader nothing.
    if (isWeapp && failure instanceof CallError && failure.code === 'session-ended') return enterOnce();
    throw failure;
  }
}

/** Whether the person here may see a page, and what stands in the way. Asks the server once for each session. */
export function useEntry(needs: Needs): Entry {
  const { token, me } = useSession();
  const allowed = token !== null && me !== null && (needs === 'person' || me.roles.includes(needs));
  const [asked, setAsked] = useState(allowed && confirmed === token);
  const [error, setError] = useState<CallError | null>(null);
  const hadSession = useRef(token !== null);
  hadSession.current ||= token !== null;

  const ask = useCallback(async () => {
    try {
      await confirm();
      setError(null);
    } catch (failure) {
      setError(asCallError(failure));
    }
    setAsked(true);
  }, []);
  useEffect(() => {
    if (!asked) void ask();
  }, [asked, ask]);
  Taro.useDidShow(() => {
    if (!allowed && asked && token !== null) void ask();
  });

  if (allowed) return { kind: 'in' };
  if (!asked) return { kind: 'waiting' };
  if (token === null && error?.code !== 'offline') return { kind: 'out', ended: hadSession.current, error };
  return error === null ? { kind: 'lacking' } : { kind: 'failed', error, retry: ask };
}
