import { useEffect, useRef } from 'react';
import { call } from '../../lib/call';
import { useLoadedFresh } from '../../lib/use-fresh';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import { handedOver } from './handed-over';
import type { Asked } from './use-open-questions';

const pace = { everyMs: 15_000, slowestMs: 40_000 };

export type Question = Loaded<Asked> & {
  /** What is shown is not the newest: the last asking failed. */
  stale: boolean;
};

/** One of my questions; asked for again while it is open and looked at. What was answered counts as read. */
export function useQuestion(id: string): Question {
  const load = () => call('GET /questions/:id', { params: { id } });
  const loaded = useLoaded(`${useMyId()} ${id}`, load);
  const asked = loaded.data ?? handedOver(id);
  const settled = asked !== null && asked.state !== 'waiting' && asked.state !== 'replied';
  const failing = useLoadedFresh(loaded, () => (settled ? Promise.resolve(asked) : load()), pace);
  useRead(loaded.data);
  return { ...loaded, data: asked, stale: asked !== null && (failing || loaded.error !== null) };
}

function useRead(asked: Asked | null): void {
  const read = useRef<number | null>(null);
  const answeredAt = asked?.state === 'replied' || asked?.state === 'answered' ? asked.lastAnsweredAt : null;
  const id = asked?.id;
  useEffect(() => {
    if (id === undefined || answeredAt === null || read.current === answeredAt) return;
    read.current = answeredAt;
    call('POST /questions/:id/read', { params: { id } }).catch(() => {
      read.current = null;
    });
  }, [id, answeredAt]);
}
