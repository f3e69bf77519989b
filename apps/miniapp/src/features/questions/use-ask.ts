import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, CallError } from '../../lib/call';
import { type Draft, useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import { hand } from './handed-over';

export type AskDraft = { text: string; topicId: string | null };
const blank: AskDraft = { text: '', topicId: null };

export type Ask = {
  draft: Draft<AskDraft>;
  sending: boolean;
  error: CallError | null;
  send: (topicId: string) => Promise<void>;
};

/** Hands a question over: what is written stays on the device, with its key, until the server has it. */
export function useAsk(): Ask {
  const draft = useDraft(`${useMyId()} ask`, blank);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const send = async (topicId: string) => {
    if (sending) return;
    setSending(true);
    setError(null);
    draft.trying();
    try {
      const asked = await call('POST /questions', { body: { text: draft.value.text, topicId }, key: draft.key });
      draft.drop();
      hand(asked);
      await Taro.redirectTo({ url: `/pages/question/index?id=${asked.id}` });
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return { draft, sending, error, send };
}
