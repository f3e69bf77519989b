import { useRef, useState } from 'react';
import { newKey } from './call';
import { sentenceOf } from './refusal';

export type Saving = {
  busy: boolean;
  refusal: string | null;
  /** Runs one change at a time. The key is the same for every try of the same words. */
  save: (words: unknown, send: (key: string) => Promise<void>) => Promise<void>;
};

/** One change sent to the server: whether it is under way, and why it was refused. */
export function useSave(): Saving {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const under = useRef(false);
  const tried = useRef({ words: '', key: newKey() });

  const save = async (words: unknown, send: (key: string) => Promise<void>) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setRefusal(null);
    const written = JSON.stringify(words);
    if (tried.current.words !== written) tried.current = { words: written, key: newKey() };
    try {
      await send(tried.current.key);
      tried.current = { words: '', key: newKey() };
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return { busy, refusal, save };
}
