import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, CallError } from '../../lib/call';
import { questionPage } from '../../lib/question-pages';
import { type Draft, useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';
import { hand } from './handed-over';

export type AskDraft = {
  text: string;
  topicId: string | null;
  /** Rather the stand-in, while one can be chosen. Unsaid in drafts kept from before there was a choice. */
  standIn?: boolean;
};
const blank: AskDraft = { text: '', topicId: null };

export type Ask = {
  draft: Draft<AskDraft>;
  sending: boolean;
  error: CallError | null;
  send: (asking: { topicId: string; standIn: boolean }) => Promise<void>;
};

/** Hands a question over: what is written stays on the device, with its key, until the server has it. */
export function useAsk(onRefused: () => void): Ask {
  const draft = useDraft(`${useMyId()} ask`, blank);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const send: Ask['send'] = async ({ topicId, standIn }) => {
    if (sending) return;
    setSending(true);
    setError(null);
    draft.trying();
    try {
      const body = { text: draft.value.text, topicId, standIn };
      const asked = await call('POST /questions', { body, key: draft.key });
      draft.drop();
      hand(asked);
      await Taro.redirectTo({ url: questionPage(asked.id) });
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(failure);
      onRefused();
    } finally {
      setSending(false);
    }
  };
  return { draft, sending, error, send };
}
