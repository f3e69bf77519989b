import { useRef, useState } from 'react';
import { CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import type { Thread } from './use-thread';

export type Act = {
  /** Which one is under way. */
  busy: string | null;
  refused: string | null;
  act: (name: string, post: () => Promise<Thread>) => Promise<boolean>;
};

/** Steps on a question that need no words: claiming, letting go, taking over, agreeing. True when it was done. */
export function useAct(onThread: (thread: Thread) => void, onStale: () => Promise<void>): Act {
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const running = useRef(false);
  const act = async (name: string, post: () => Promise<Thread>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(name);
    setRefused(null);
    try {
      onThread(await post());
      return true;
    } catch (failure) {
      setRefused(sentenceOf(failure));
      if (failure instanceof CallError && failure.code !== 'offline') await onStale();
      return false;
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return { busy, refused, act };
}
