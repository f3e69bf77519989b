import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { host as words, memberCount } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { ErrorNote } from '../../components/error-note';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { useNow } from '../../lib/use-now';
import { MemberRow } from './member-row';
import { type Members, useMembers } from './use-members';

const handleInvite = () => void Taro.navigateTo({ url: '/pages-host/invite/index' });

/** The people bonded to the host. */
export function MembersPlace({ bar }: { bar: ReactNode }) {
  const list = useMembers();
  const { data, error, loading, reload } = list.first;
  const nav = (
    <NavBar title={words.members} look="large">
      {data && data.total > 0 ? <Text className="t-note l3">{memberCount(chineseCount(data.total))}</Text> : null}
    </NavBar>
  );
  return (
    <Screen nav={nav} foot={bar} onReachEnd={() => void list.showMore()}>
      {data ? <Read list={list} total={data.total} /> : null}
      {!data && error ? (
        <View className="pad-d m4">
          <ErrorNote
            title={words.membersNotLoaded}
            text={error.message}
            retryLabel={states.retry}
            retrying={loading}
            onRetry={() => void reload()}
          />
        </View>
      ) : null}
      {!data && !error ? <Waiting /> : null}
    </Screen>
  );
}

function Read({ list, total }: { list: Members; total: number }) {
  const now = useNow();
  if (total === 0) {
    return (
      <View className="pad-d">
        <Empty lines={[...words.noMembersLines]}>
          <View className="m6">
            <Button label={words.writeInvitation} onPress={handleInvite} />
          </View>
        </Empty>
      </View>
    );
  }
  return (
    <View className="pad-d">
      {list.pages
        .flatMap((page) => page.members)
        .map((member) => (
          <MemberRow key={member.bondId} member={member} now={now} />
        ))}
      {list.refused ? (
        <View className="m4">
          <Notice tone="look" text={list.refused} />
        </View>
      ) : null}
      {list.more ? (
        <View className="m4">
          <Button look="text" label={words.moreMembers} loading={list.asking} onPress={() => void list.showMore()} />
        </View>
      ) : (
        <EndLine text={words.allMembers} count={memberCount(chineseCount(total))} />
      )}
    </View>
  );
}

function Waiting() {
  return (
    <View className="pad-d">
      <Skeleton label={words.membersLoading}>
        {[0, 1, 2, 3, 4, 5].map((index) => (
          <View key={index} className="row m4">
            <Block width={44} height={44} />
            <View className="grow l3">
              <Block width={120} height={18} />
              <Block width={200} height={14} above={8} />
            </View>
          </View>
        ))}
      </Skeleton>
    </View>
  );
}
