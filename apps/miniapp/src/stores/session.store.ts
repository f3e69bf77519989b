import type { Reply } from '@huiyou/contracts/api';
import type { Role } from '@huiyou/domain/identity/roles';
import { create } from 'zustand';
import { sendToken } from '../lib/call';
import { dropStored, readStored, writeStored } from '../lib/storage';

type SignedIn = Reply<'POST /sign-in/wechat-mini'>;
export type Me = SignedIn['me'];

type Session = {
  token: string | null;
  me: Me | null;
  start: (signedIn: SignedIn) => void;
  know: (me: Me) => void;
  end: () => void;
};

const storageKey = 'session';
type Stored = { token: string; me: Me };

/** Who is using this device. Kept on it, so that the app opens without asking. */
export const useSession = create<Session>()((set, get) => {
  const stored = readStored<Stored>(storageKey);
  const end = () => {
    dropStored(storageKey);
    sendToken(null);
    set({ token: null, me: null });
  };
  sendToken(stored?.token ?? null, end);
  return {
    token: stored?.token ?? null,
    me: stored?.me ?? null,
    start: ({ token, me }) => {
      writeStored(storageKey, { token, me } satisfies Stored);
      sendToken(token);
      set({ token, me });
    },
    know: (me) => {
      const { token } = get();
      if (token !== null) writeStored(storageKey, { token, me } satisfies Stored);
      set({ me });
    },
    end,
  };
});

/** Whether the person on this device holds a role. */
export function useHasRole(role: Role): boolean {
  return useSession((session) => session.me?.roles.includes(role) ?? false);
}

/** Whose things are loaded and kept: '' while nobody is signed in. */
export function useMyId(): string {
  return useSession((session) => session.me?.person.id ?? '');
}
