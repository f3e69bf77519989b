import { missingSections } from '@huiyou/domain/questions/full-answer';
import { answers as words, stillMissing } from '@huiyou/words/answers';
import { Button } from '../../components/button';
import { conclusionOnly, neededHere } from './conclusion-only';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';
import { sectionsOf } from './written';

/** What the button says, and whether it can be pressed. While something is missing it says what. */
export function sendable(thread: Thread, { mode, reply, sections }: Answer): { label: string; ready: boolean } {
  if (mode === 'first') {
    const empty = reply.trim() === '';
    return { label: empty ? words.firstEmpty : words.firstSend, ready: !empty };
  }
  const written = sectionsOf({ reply, sections }, thread.sections);
  const missing = missingSections({ sections: thread.sections, needed: neededHere(thread) }, written);
  if (missing.length > 0) return { label: stillMissing(missing), ready: false };
  return { label: conclusionOnly(thread) ? words.quickSend : words.fullSend, ready: true };
}

/** Sends what is written. */
export function SendButton({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { label, ready } = sendable(thread, answer);
  return <Button label={label} disabled={!ready} loading={answer.sending} onPress={() => void answer.send()} />;
}
