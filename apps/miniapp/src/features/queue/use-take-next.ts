import { queue as words } from '@huiyou/words/host-queue';
import { useRef, useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';

export type TakeNext = {
  taking: boolean;
  /** Why nothing was taken. */
  said: string | null;
  take: () => Promise<void>;
};

/** Takes what the rule offers next and nobody holds; `onTaken` gets its id. */
export function useTakeNext(onTaken: (id: string) => void): TakeNext {
  const [taking, setTaking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const busy = useRef(false);
  const take = async () => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    setSaid(null);
    try {
      const { question } = await call('POST /queue/next', {});
      if (question === null) setSaid(words.noneToTake);
      else onTaken(question.id);
    } catch (failure) {
      setSaid(sentenceOf(failure));
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };
  return { taking, said, take };
}
