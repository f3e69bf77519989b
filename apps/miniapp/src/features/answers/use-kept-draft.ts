import Taro from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wasAnswered } from '../../lib/answered';
import { call, CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { dropStored, readStored, writeStored } from '../../lib/storage';
import { type Draft, useDraft } from '../../lib/use-draft';
import { draftSaver, type Outcome, type Saving } from './draft-saver';
import type { Thread } from './use-thread';
import { adoptDraft, nothingWritten, partsWritten, sectionsOf, type Written } from './written';

const restMs = 800;

export type KeptDraft = {
  draft: Draft<Written>;
  type: (next: (before: Written) => Written) => void;
  saving: Saving;
  /** Why the last saving was refused. */
  refused: string | null;
  /** A newer draft of another device stands here now; these words of this device are not in it. */
  movedOn: boolean;
  lost: readonly string[];
  /** Saves what is not saved yet; false when that was refused. */
  flush: () => Promise<boolean>;
  /** What is on the thread was sent: the draft goes on from there. */
  settle: (thread: Thread) => void;
};

interface KeptDraftOptions {
  thread: Thread;
  me: Thread['asker'];
  onThread: (thread: Thread) => void;
  onStale: () => Promise<void>;
}

/** The draft of an answer: on this device at every letter, on the server soon after, the same on all devices. */
export function useKeptDraft({ thread, me, onThread, onStale }: KeptDraftOptions): KeptDraft {
  const { id } = thread;
  const place = `answer-${id}`;
  const draft = useDraft<Written>(place, nothingWritten);
  const [saving, setSaving] = useState<Saving>('kept');
  const [refused, setRefused] = useState<string | null>(null);
  const [moved, setMoved] = useState<{ lost: readonly string[] } | null>(null);
  const base = useRef(readStored<number>(`${place}-n`) ?? 0);
  const clean = useRef<Written>(nothingWritten);
  const outcome = useRef<Outcome>('kept');
  const newest = useRef({ thread, draft, onThread, onStale });
  newest.current = { thread, draft, onThread, onStale };

  const goOnFrom = (n: number) => {
    base.current = n;
    writeStored(`${place}-n`, n);
  };
  const adopt = (server: Thread['draft'], refusedHere: boolean) => {
    const written = newest.current.draft.value;
    // a first reply that was sent is not written any more
    const known = server && newest.current.thread.state !== 'waiting' ? { ...server, reply: '' } : server;
    const adopted = adoptDraft({ server: known, written, base: base.current, clean: clean.current });
    goOnFrom(adopted.base);
    if (adopted.kind === 'keep') clean.current = written;
    if (adopted.kind === 'save') return 'save';
    if (adopted.kind === 'take') {
      clean.current = adopted.written;
      newest.current.draft.change(() => adopted.written);
      if (refusedHere || adopted.lost) setMoved({ lost: adopted.lost ? partsWritten(adopted.lost) : [] });
    }
    return 'done';
  };

  const save = async (written: Written): Promise<Outcome> => {
    const sections = sectionsOf(written, newest.current.thread.sections);
    const body = { reply: written.reply, sections, n: base.current };
    try {
      const { n, savedAt, claimedUntil } = await call('PUT /queue/:id/draft', { params: { id }, body });
      goOnFrom(n);
      clean.current = written;
      const claim = { by: me, mine: true, until: claimedUntil };
      newest.current.onThread({
        ...newest.current.thread,
        claim,
        draft: { reply: written.reply, sections, n, savedAt },
      });
      setRefused(null);
      return 'kept';
    } catch (failure) {
      if (!wasAnswered(failure)) return 'again';
      return refuse(failure);
    }
  };
  const refuse = async (failure: unknown): Promise<Outcome> => {
    if (failure instanceof CallError && failure.code === 'draft-moved-on') {
      const fresh = await call('GET /queue/:id', { params: { id } }).catch(() => null);
      if (!fresh) return 'again';
      adopt(fresh.draft, true);
      newest.current.onThread(fresh);
      return 'over';
    }
    setRefused(sentenceOf(failure));
    await newest.current.onStale();
    return 'over';
  };
  const newestSave = useRef(save);
  newestSave.current = save;
  const saver = useMemo(
    () =>
      draftSaver<Written>({
        save: async (written) => {
          outcome.current = await newestSave.current(written);
          return outcome.current;
        },
        restMs,
        onState: setSaving,
      }),
    [],
  );

  const n = thread.draft?.n ?? 0;
  const newestAdopt = useRef(adopt);
  newestAdopt.current = adopt;
  const opened = useRef(false);
  useEffect(() => {
    // while something is on its way, the server's answer to it decides
    if (opened.current && n <= base.current) return;
    const { thread: now, draft: here } = newest.current;
    const first = !opened.current;
    opened.current = true;
    const toSave = newestAdopt.current(now.draft, false) === 'save';
    // words that gave way must not be tried again: they would be kept over the newer ones
    if (!toSave) saver.drop();
    else if (first && now.mayAnswer) saver.touch(here.value);
  }, [n, saver]);

  Taro.useDidHide(() => void saver.flush());
  useEffect(() => () => void saver.flush(), [saver]);

  const type = (next: (before: Written) => Written) => {
    const written = next(newest.current.draft.value);
    draft.change(() => written);
    setMoved(null);
    saver.touch(written);
  };
  const flush = async () => {
    outcome.current = 'kept';
    await saver.flush();
    return (outcome.current as Outcome) !== 'over';
  };
  const settle = (sent: Thread) => {
    saver.drop();
    setRefused(null);
    if (sent.state === 'replied') {
      const left = { ...newest.current.draft.value, reply: '' };
      clean.current = left;
      draft.change(() => left);
      goOnFrom(sent.draft?.n ?? 0);
      return;
    }
    draft.drop();
    dropStored(`${place}-n`);
    base.current = sent.draft?.n ?? 0;
    clean.current = nothingWritten;
  };
  return { draft, type, saving, refused, movedOn: moved !== null, lost: moved?.lost ?? [], flush, settle };
}
