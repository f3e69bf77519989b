import { useRef, useState } from 'react';
import { call, CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { conclusionOnly } from './conclusion-only';
import { type KeptDraft, useKeptDraft } from './use-kept-draft';
import type { Thread } from './use-thread';
import { filledFrom, isBlank, sectionsOf } from './written';

export type Mode = 'first' | 'full';
/** The phone writes one thing at a time, the desk has both on one sheet. */
export type Surface = 'phone' | 'desk';
type LibraryAnswer = { id: string; sections: { name: string; text: string }[] };

export type Answer = {
  /** What sending would send. */
  mode: Mode;
  choose: (mode: Mode) => void;
  reply: string;
  sections: Record<string, string>;
  /** Nothing is typed yet: only then something is proposed. */
  blank: boolean;
  typeReply: (text: string) => void;
  typeSection: (name: string, text: string) => void;
  insert: (answer: LibraryAnswer) => void;
  kept: KeptDraft;
  sending: boolean;
  refused: string | null;
  /** What was sent since the page was opened. */
  sent: Mode | null;
  send: () => Promise<void>;
};

interface AnswerOptions {
  thread: Thread;
  surface: Surface;
  me: Thread['asker'];
  onThread: (thread: Thread) => void;
  onStale: () => Promise<void>;
}

function modeOf(
  thread: Thread,
  surface: Surface,
  chosen: Mode,
  { reply, sections }: KeptDraft['draft']['value'],
): Mode {
  if (thread.state !== 'waiting') return 'full';
  if (surface === 'phone') return chosen;
  if (conclusionOnly(thread)) return 'full';
  return reply.trim() === '' && Object.values(sections).some((text) => text.trim() !== '') ? 'full' : 'first';
}

/** An answer while it is written, and sending it. The draft is dropped only when the server has what was sent. */
export function useAnswer({ thread, surface, me, onThread, onStale }: AnswerOptions): Answer {
  const kept = useKeptDraft({ thread, me, onThread, onStale });
  const { value, key, trying } = kept.draft;
  const begun = Object.values(value.sections).some((text) => text.trim() !== '');
  const [chosen, setChosen] = useState<Mode>(conclusionOnly(thread) || begun ? 'full' : 'first');
  const mode = modeOf(thread, surface, chosen, value);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [sent, setSent] = useState<Mode | null>(null);
  const inserted = useRef<string[]>([]);
  const busy = useRef(false);

  const post = (): Promise<Thread> => {
    const params = { id: thread.id };
    // one draft, one key: what is sent of it is told apart
    if (mode === 'first')
      return call('POST /queue/:id/first-reply', { params, body: { text: value.reply }, key: `${key}-r` });
    const sections = sectionsOf(value, thread.sections);
    return call('POST /queue/:id/full-answer', { params, body: { sections }, key: `${key}-f` });
  };
  const countUse = () => {
    const used = inserted.current;
    inserted.current = [];
    for (const id of used)
      void call('POST /answers/:id/used', { params: { id }, body: { questionId: thread.id } }).catch(() => undefined);
  };
  const send = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setRefused(null);
    try {
      if (!(await kept.flush())) return;
      trying();
      const answered = await post();
      kept.settle(answered);
      onThread(answered);
      setSent(mode);
      if (mode === 'full') countUse();
    } catch (failure) {
      setRefused(sentenceOf(failure));
      if (failure instanceof CallError && staleCodes.test(failure.code)) await onStale();
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  const insert = ({ id, sections }: LibraryAnswer) => {
    inserted.current = [...new Set([...inserted.current, id])];
    setChosen('full');
    const names = conclusionOnly(thread) ? thread.sections.slice(0, 1) : thread.sections;
    const filled = filledFrom(sections, names);
    kept.type((before) => ({ ...before, sections: { ...before.sections, ...filled } }));
  };

  return {
    mode,
    choose: setChosen,
    reply: value.reply,
    sections: value.sections,
    blank: isBlank(value),
    typeReply: (reply) => kept.type((before) => ({ ...before, reply })),
    typeSection: (name, text) => kept.type((before) => ({ ...before, sections: { ...before.sections, [name]: text } })),
    insert,
    kept,
    sending,
    refused: refused ?? kept.refused,
    sent,
    send,
  };
}

const staleCodes = /^question-|^held-/;
