import { answers as words } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { backToDesk } from '../../lib/back-to-desk';
import { AnsweringPage } from './answering';
import { AskerTag } from './asker-tag';
import { type Thread, useThread } from './use-thread';

/** One question of the queue, and the host's answer to it. */
export function AnswerQuestion({ id }: { id: string }) {
  const thread = useThread(id);
  const { data } = thread;
  const nav = <AnswerBar thread={data} />;
  if (data) return <AnsweringPage key={id} nav={nav} thread={data} loaded={thread} />;
  return (
    <Screen nav={nav}>
      <View className="pad-d m3">
        <NotLoaded loaded={thread} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={160} />
            <Block height={46} above={16} />
            <Block height={96} above={16} />
            <Block height={140} above={24} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}

function AnswerBar({ thread }: { thread: Thread | null }) {
  return (
    <NavBar title={thread?.asker.displayName ?? words.title} backLabel={states.back} onBack={backToDesk}>
      {thread ? <AskerTag thread={thread} /> : null}
    </NavBar>
  );
}
