import { answers as words } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Screen } from '../../components/screen';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import type { Loaded } from '../../lib/use-loaded';
import { AfterAnswer, AnswerBody } from './answer-body';
import { Editor } from './editor';
import { Inside } from './inside';
import { Proposals, useProposals } from './proposals';
import { SendButton } from './send-button';
import { useTools } from './tools';
import { useAnswering } from './use-answering';
import { useAgain } from './use-again';
import type { Act } from './use-act';
import type { Thread } from './use-thread';
import { WayOn } from './way-on';
import './editor.css';

const afterId = 'after';
const openThread = (id: string) => void Taro.redirectTo({ url: `/pages-host/answer/index?id=${id}` });

interface AnsweringPageProps {
  nav: ReactNode;
  thread: Thread;
  loaded: Loaded<Thread>;
}

/** What was asked above, the answer below, one button under both. */
export function AnsweringPage({ nav, thread, loaded }: AnsweringPageProps) {
  const answering = useAnswering(thread, loaded, 'phone');
  const { answer, steps, standing } = answering;
  const [goingOn, setGoingOn] = useState(false);
  const resting = answer.sent === 'first' && !goingOn;
  const writing = standing.kind === 'open' && !resting;
  const proposals = useProposals(writing && answer.blank ? thread.id : null);
  const tools = useTools({ thread, steps, onThread: loaded.put, onPassed: backToDesk });
  const again = useAgain(thread);
  const offered = standing.kind === 'elsewhere' && standing.mayTakeOver;
  const foot = (
    <Foot>
      {writing ? <SendButton thread={thread} answer={answer} /> : null}
      {offered ? <TakeOver id={thread.id} steps={steps} /> : null}
      {writing || offered ? null : (
        <WayOn id={thread.id} owed={standing.kind === 'open'} onGoOn={() => setGoingOn(true)} />
      )}
    </Foot>
  );
  return (
    <Screen
      nav={nav}
      foot={foot}
      overlay={writing ? tools.overlay : again.overlay}
      scrollIntoView={answer.sent && !writing ? afterId : undefined}
    >
      <View className="pad-d">
        <AnswerBody answering={answering} asHost onOpen={openThread} />
        <Inside thread={thread} now={Date.now()} />
        {writing ? tools.buttons : null}
        {writing && answer.blank ? (
          <Proposals proposals={proposals.data?.proposals ?? []} onInsert={answer.insert} />
        ) : null}
        {writing ? <Editor thread={thread} answer={answer} /> : null}
        {writing ? null : (
          <View id={afterId}>
            <AfterAnswer thread={thread} sent={answer.sent !== null} />
            {again.offer}
            <View className="ed-e" />
          </View>
        )}
      </View>
    </Screen>
  );
}

/** One tap, and it stands here. */
function TakeOver({ id, steps }: { id: string; steps: Act }) {
  const take = () => void steps.act('take', () => call('POST /queue/:id/take-over', { params: { id } }));
  return <Button label={words.takeOver} loading={steps.busy === 'take'} onPress={take} />;
}
