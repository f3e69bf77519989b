import { useRef } from 'react';
import type { Loaded } from '../../lib/use-loaded';
import { useSession } from '../../stores/session.store';
import { type Standing, standingOf } from './standing';
import { type Act, useAct } from './use-act';
import { type Answer, type Surface, useAnswer } from './use-answer';
import { useTickAt } from './use-tick-at';
import type { Thread } from './use-thread';

export type Answering = {
  thread: Thread;
  put: (thread: Thread) => void;
  answer: Answer;
  steps: Act;
  standing: Standing;
  /** The claim was mine since this was opened, and is not any more. */
  lapsed: boolean;
};

const nobody: Thread['asker'] = { id: '', displayName: '', avatar: null };

/** One question while it is answered: the draft, the steps, and how it stands this minute. */
export function useAnswering(thread: Thread, loaded: Loaded<Thread>, surface: Surface): Answering {
  const me = useSession((session) => session.me?.person) ?? nobody;
  const { put, reload } = loaded;
  const steps = useAct(put, reload);
  const answer = useAnswer({ thread, surface, me, onThread: put, onStale: reload });
  const now = useTickAt(thread.claim?.until ?? null);
  const standing = standingOf(thread, now);
  const mine = standing.kind === 'open' && standing.mine;
  const wasMine = useRef(false);
  if (mine) wasMine.current = true;
  return { thread, put, answer, steps, standing, lapsed: wasMine.current && !mine };
}
