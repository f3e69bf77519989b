import type { Reply } from '@huiyou/contracts/api';
import { useCallback, useRef, useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { type Paged, usePaged } from '../../lib/use-paged';
import { usePolling } from '../../lib/use-polling';
import type { Import } from './send-file';

export type ImportsPage = Reply<'GET /imports'>;
type Step = 'check' | 'run' | 'cancel';

export type Imports = {
  list: Paged<ImportsPage>;
  /** As the list has them, with what was heard since. */
  imports: Import[];
  hear: (view: Import) => void;
  /** The numbers may be behind. */
  failing: boolean;
  doing: Step | null;
  refusal: { id: string; text: string } | null;
  take: (step: Step, id: string) => Promise<void>;
};

const every = 2_000;
const nothingHeard = { since: null, views: {} as Record<string, Import> };
const isAtWork = ({ state }: Import): boolean => state === 'checking' || state === 'running';

const steps = {
  check: 'POST /imports/:id/check',
  run: 'POST /imports/:id/run',
  cancel: 'POST /imports/:id/cancel',
} as const;

/** Imports, newest first; those at work are asked after while the page is shown. */
export function useImports(): Imports {
  const list = usePaged('imports', (query) => call('GET /imports', { query }));
  const [heard, setHeard] = useState<{ since: ImportsPage | null; views: Record<string, Import> }>(nothingHeard);
  const [doing, setDoing] = useState<Step | null>(null);
  const [refusal, setRefusal] = useState<Imports['refusal']>(null);

  const read = useRef(list.first.data);
  read.current = list.first.data;
  const hear = useCallback((view: Import) => {
    const since = read.current;
    setHeard((before) => ({ since, views: { ...(before.since === since ? before.views : {}), [view.id]: view } }));
  }, []);
  // A list read anew knows better than what was heard before it.
  const views = heard.since === list.first.data ? heard.views : nothingHeard.views;
  const listed = list.pages.flatMap((page) => page.imports);
  // Just begun: the list does not know it yet.
  const begun = Object.values(views).filter((view) => !listed.some(({ id }) => id === view.id));
  const imports = [...begun.reverse(), ...listed.map((view) => views[view.id] ?? view)];

  const failing = usePolling(async () => {
    const atWork = imports.filter(isAtWork);
    for (const { id } of atWork) hear(await call('GET /imports/:id', { params: { id } }));
  }, every);

  const take = async (step: Step, id: string) => {
    if (doing !== null) return;
    setDoing(step);
    setRefusal(null);
    try {
      hear(await call(steps[step], { params: { id } }));
    } catch (failure) {
      setRefusal({ id, text: sentenceOf(failure) });
    } finally {
      setDoing(null);
    }
  };
  return { list, imports, hear, failing, doing, refusal, take };
}
