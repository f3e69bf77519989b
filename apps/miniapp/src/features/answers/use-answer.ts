import { useRef, useState } from 'react';
import { call, CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { type Draft, useDraft } from '../../lib/use-draft';
import { conclusionOnly } from './conclusion-only';
import type { Thread } from './use-thread';

export type Mode = 'first' | 'full';

export type Answer = {
  mode: Mode;
  choose: (mode: Mode) => void;
  reply: Draft<string>;
  /** By the section's name. */
  full: Draft<Record<string, string>>;
  sending: boolean;
  refused: string | null;
  /** What was sent since the page was opened. */
  sent: Mode | null;
  send: () => Promise<void>;
};

interface AnswerOptions {
  thread: Thread;
  onAnswered: (thread: Thread) => void;
  onStale: () => Promise<void>;
}

/** Both drafts of an answer, and sending them. A draft is dropped only when the server has it. */
export function useAnswer({ thread, onAnswered, onStale }: AnswerOptions): Answer {
  const reply = useDraft<string>(`answer-${thread.id}-first`, '');
  const full = useDraft<Record<string, string>>(`answer-${thread.id}-full`, {});
  const [chosen, setChosen] = useState<Mode>(conclusionOnly(thread) || written(full.value) ? 'full' : 'first');
  const mode = thread.state === 'waiting' ? chosen : 'full';
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [sent, setSent] = useState<Mode | null>(null);
  const busy = useRef(false);

  const post = (): Promise<Thread> => {
    const params = { id: thread.id };
    if (mode === 'first')
      return call('POST /queue/:id/first-reply', { params, body: { text: reply.value }, key: reply.key });
    const sections = thread.sections
      .map((name) => ({ name, text: (full.value[name] ?? '').trim() }))
      .filter(({ text }) => text !== '');
    return call('POST /queue/:id/full-answer', { params, body: { sections }, key: full.key });
  };

  const send = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setRefused(null);
    const draft = mode === 'first' ? reply : full;
    draft.trying();
    try {
      onAnswered(await post());
      draft.drop();
      if (mode === 'full') reply.drop();
      setSent(mode);
    } catch (failure) {
      setRefused(sentenceOf(failure));
      if (failure instanceof CallError && failure.code.startsWith('question-')) await onStale();
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return { mode, choose: setChosen, reply, full, sending, refused, sent, send };
}

function written(sections: Record<string, string>): boolean {
  return Object.values(sections).some((text) => text.trim() !== '');
}
