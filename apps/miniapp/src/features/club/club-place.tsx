import { club as words } from '@huiyou/words/club';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyHost } from '../../stores/my-host';
import { useSession } from '../../stores/session.store';
import { ClubHead } from './club-head';
import { DutyHours } from './duty-hours';
import { Promises } from './promises';

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      <Block width={72} height={18} above={32} />
      <Block height={15} above={20} />
      <Block height={15} above={20} />
      <Block width={96} height={18} above={40} />
      <Block width={180} height={15} above={20} />
      <Block width={220} height={15} above={20} />
      <Block width={160} height={15} above={20} />
    </Skeleton>
  );
}

/** The club as it is today: who hosts it, when she is there, and what is promised to whom. `bar` in host mode. */
export function ClubPlace({ bar }: { bar?: ReactNode }) {
  const personId = useSession((session) => session.me?.person.id ?? null);
  const remembered = useMyHost();
  const club = useLoaded(personId && `club ${personId}`, () => call('GET /club', {}));
  const host = club.data?.host ?? (bar ? null : remembered);
  return (
    <Screen nav={<NavBar title={host?.clubName ?? words.title} look="place" />} foot={bar}>
      <View className="pad cb">
        {host ? <ClubHead host={host} club={club.data} /> : null}
        {club.data ? (
          <>
            <DutyHours roster={club.data.roster} />
            <Promises club={club.data} />
            <View className="m4">
              <LineRow
                title={words.terms}
                onPress={() => void Taro.navigateTo({ url: '/pages-account/terms/index' })}
              />
            </View>
          </>
        ) : (
          <NotLoaded loaded={club} title={words.notLoaded} className="m5">
            <Waiting />
          </NotLoaded>
        )}
      </View>
    </Screen>
  );
}
