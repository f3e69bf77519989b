import { answers as words } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Tag } from '../../components/tag';
import { backToDesk } from '../../lib/back-to-desk';
import { Answering } from './answering';
import { type Thread, useThread } from './use-thread';

/** One question of the queue, and the host's answer to it. */
export function AnswerQuestion({ id }: { id: string }) {
  const thread = useThread(id);
  const { data, reload, put } = thread;
  const nav = <AnswerBar thread={data} />;
  if (data) return <Answering key={id} nav={nav} thread={data} onAnswered={put} onStale={reload} />;
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
      {thread ? (
        thread.guest ? (
          <Tag text={words.guest} className="l2" />
        ) : (
          <Tag
            text={tierNames[thread.clock.tier]}
            tone={thread.clock.tier === 'confidant' ? 'top' : 'tier'}
            className="l2"
          />
        )
      ) : null}
    </NavBar>
  );
}
