import type { Reply } from '@huiyou/contracts/api';
import { create } from 'zustand';
import { dropStored, readStored, writeStored } from '../lib/storage';

type MyKos = Reply<'GET /my-kos'>;
type Remembered = { of: string; host: MyKos['host'] };

type Store = {
  /** Whose copy it is and the host's card: shown at once, before the network answers. */
  remembered: Remembered | null;
  remember: (of: string, host: MyKos['host']) => void;
  forget: () => void;
};

const storageKey = 'my-kos';

/** The local copy of my host, so that her face and name are never a skeleton. */
export const useMyKos = create<Store>()((set) => ({
  remembered: readStored<Remembered>(storageKey),
  remember: (of, host) => {
    writeStored(storageKey, { of, host } satisfies Remembered);
    set({ remembered: { of, host } });
  },
  forget: () => {
    dropStored(storageKey);
    set({ remembered: null });
  },
}));
