import type { Reply } from '@huiyou/contracts/api';
import Taro from '@tarojs/taro';
import { call } from '../../lib/call';
import { questionPage } from '../../lib/question-pages';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import { useMyId } from '../../stores/session.store';

type Asked = Reply<'POST /acquaintances/:id/questions'>;

export type AskingHere = SentOnce<string, Asked> & { hand: () => Promise<void> };

/** A guest's question to a host: what is written stays on the device until the server has it. */
export function useAskHere(id: string): AskingHere {
  const written = useSentOnce(`${useMyId()} ask ${id}`, '', (text: string, key) =>
    call('POST /acquaintances/:id/questions', { params: { id }, body: { text }, key }),
  );
  const hand = async () => {
    const asked = await written.send();
    if (asked !== null) await Taro.navigateTo({ url: questionPage(asked.id) });
  };
  return { ...written, hand };
}
