import { missingSections } from '@huiyou/domain/questions/full-answer';
import { answers as words, stillMissing } from '@huiyou/words/answers';
import { Button } from '../../components/button';
import { conclusionOnly } from './conclusion-only';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';

/** Sends what is written. While something is missing it says what. */
export function SendButton({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { mode, reply, full, sending, send } = answer;
  const handlePress = () => void send();
  if (mode === 'first') {
    const empty = reply.value.trim() === '';
    return (
      <Button
        label={empty ? words.firstEmpty : words.firstSend}
        disabled={empty}
        loading={sending}
        onPress={handlePress}
      />
    );
  }
  const draft = Object.entries(full.value).map(([name, text]) => ({ name, text }));
  const quick = conclusionOnly(thread);
  const missing = missingSections({ sections: thread.sections, quick }, draft);
  const ready = quick ? words.quickSend : words.fullSend;
  const label = missing.length > 0 ? stillMissing(missing) : ready;
  return <Button label={label} disabled={missing.length > 0} loading={sending} onPress={handlePress} />;
}
