import type { ImportKind } from '@huiyou/domain/imports/import';
import { importWords as words } from '@huiyou/words/imports';
import { useEffect, useRef, useState } from 'react';
import { call, newKey } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { type Import, isSameFile, nameOf, rememberFile, sendFile, textOf } from './send-file';
import { cutsOf } from './slices';

/** What is under way with a file: read, sent, or waiting for the network. */
export type Sending = { id: string | null; step: 'reading' | 'sending' | 'waiting' };
export type Stopped = { id: string | null; title: string; text: string };

export type FileSending = {
  sending: Sending | null;
  stopped: Stopped | null;
  begin: (kind: ImportKind, file: File) => Promise<void>;
  resume: (known: Import, file: File) => Promise<void>;
};

/** Finds or begins the import a file belongs to; null when the file is another one. */
type Find = (cuts: readonly number[]) => Promise<Import | null>;

const beginWith =
  (kind: ImportKind, file: File): Find =>
  async (cuts) => {
    const body = { kind, fileName: nameOf(file), parts: cuts.length - 1 };
    const begun = await call('POST /imports', { body, key: newKey() });
    rememberFile(begun.id, file);
    return begun;
  };

const resumeWith =
  (known: Import, file: File): Find =>
  async (cuts) =>
    isSameFile(file, cuts, known) ? call('GET /imports/:id', { params: { id: known.id } }) : null;

/** Sends one file at a time, part by part, and has it checked once it is there. `onView` hears how far it is. */
export function useSending(onView: (view: Import) => void): FileSending {
  const [sending, setSending] = useState<Sending | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const busy = useRef(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const work = async (id: string | null, file: File, find: Find): Promise<Stopped | null> => {
    let known = id;
    let failing: string = words.notBegun;
    try {
      const read = await textOf(file);
      if ('fault' in read) return { id, title: read.title, text: read.fault };
      const cuts = cutsOf(read.text);
      const begun = await find(cuts);
      if (begun === null) return { id, title: words.stopped, text: words.otherFile };
      known = begun.id;
      failing = words.stopped;
      onView(begun);
      const onStep = (step: Sending['step']) => setSending({ id: known, step });
      await sendFile({ begun, text: read.text, cuts, onView, onStep, stopped: () => left.current });
      failing = words.notDone;
      if (!left.current) onView(await call('POST /imports/:id/check', { params: { id: begun.id } }));
      return null;
    } catch (failure) {
      return { id: known, title: failing, text: sentenceOf(failure) };
    }
  };

  const start = async (id: string | null, file: File, find: Find) => {
    if (busy.current) return;
    busy.current = true;
    setStopped(null);
    setSending({ id, step: 'reading' });
    setStopped(await work(id, file, find));
    busy.current = false;
    setSending(null);
  };
  return {
    sending,
    stopped,
    begin: (kind, file) => start(null, file, beginWith(kind, file)),
    resume: (known, file) => start(known.id, file, resumeWith(known, file)),
  };
}
