import { leadThread as words } from '@huiyou/words/breaches';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { AfterAnswer, AnswerBody } from '../../features/answers/answer-body';
import { DeskEditor } from '../../features/answers/desk-editor';
import { Inside } from '../../features/answers/inside';
import { QuestionLine } from '../../features/answers/promise-due';
import { useAnswering } from '../../features/answers/use-answering';
import { type Thread, useThread } from '../../features/answers/use-thread';
import { goBack } from '../../lib/go-back';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { useDeskItems } from '../../stores/desk-role';
import './lead-question.css';

const openOther = (id: string) => void Taro.redirectTo({ url: `/pages-desk/question/index?id=${id}` });

/** One question as its lead sees it, to be taken over and answered here. */
export function LeadQuestion({ id }: { id: string }) {
  const items = useDeskItems('breaches');
  const thread = useThread(id, true);
  return (
    <DeskFrame
      title={thread.data?.asker.displayName ?? words.title}
      action={<Button look="secondary" size="pair" label={words.back} onPress={goBack} />}
      items={items}
    >
      <DeskLoaded loaded={thread} loading={words.loading} notLoaded={words.notLoaded}>
        {(data) => <Answer key={data.id} thread={data} loaded={thread} />}
      </DeskLoaded>
    </DeskFrame>
  );
}

function Answer({ thread, loaded }: { thread: Thread; loaded: Loaded<Thread> }) {
  const now = useNow();
  const answering = useAnswering(thread, loaded, 'desk');
  const { answer, standing } = answering;
  const writing = standing.kind === 'open';
  return (
    <View className="lq">
      {thread.mayTakeOver ? <View className="t-note">{words.note}</View> : null}
      <QuestionLine thread={thread} />
      <AnswerBody answering={answering} asHost={false} surface="desk" onOpen={openOther} />
      <Inside thread={thread} now={now} />
      {writing ? (
        <DeskEditor thread={thread} answer={answer} />
      ) : (
        <AfterAnswer thread={thread} sent={answer.sent !== null} />
      )}
    </View>
  );
}
