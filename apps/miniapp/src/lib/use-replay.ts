import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { useRef, useState } from 'react';
import { call } from './call';
import { sentenceOf } from './refusal';

export type ReplayWith = BodyIn<'POST /replays'>;
export type Replayed = Reply<'POST /replays'>;

export type Replaying = {
  busy: boolean;
  /** What the last one found, and with what. */
  found: { of: string; replayed: Replayed } | null;
  /** Why the last one did not run, and with what. */
  refused: { of: string; text: string } | null;
  run: (body: ReplayWith) => Promise<void>;
};

/** Names what is replayed, to tell whether a result still belongs to what is on the page. */
export const replayName = (body: ReplayWith): string => JSON.stringify(body);

/** Runs the record through the rule with something else, one at a time. */
export function useReplay(): Replaying {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Replaying['found']>(null);
  const [refused, setRefused] = useState<Replaying['refused']>(null);
  const running = useRef(false);
  const run = async (body: ReplayWith) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefused(null);
    const of = replayName(body);
    try {
      setFound({ of, replayed: await call('POST /replays', { body }) });
    } catch (failure) {
      setRefused({ of, text: sentenceOf(failure) });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, found, refused, run };
}
