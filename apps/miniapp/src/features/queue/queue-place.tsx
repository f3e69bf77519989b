import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { allLate, openSentence, queue as words, staleQueue } from '@huiyou/words/host-queue';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { dutyLine } from '../../lib/duty-line';
import { clock } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { DayLine } from './day-line';
import { Guests } from './guests';
import { Lanes } from './lanes';
import { useShownRows } from './use-shown-rows';
import type { Queue } from './use-queue';
import './queue-place.css';

interface QueuePlaceProps {
  queue: Loaded<Queue>;
  stale: boolean;
  bar: ReactNode;
}

const handleAway = () => void Taro.navigateTo({ url: '/pages-host/absence/index' });
const openAnswer = (id: string) => void Taro.navigateTo({ url: `/pages-host/answer/index?id=${id}` });

/** What is due, in order: the first place of host mode. */
export function QueuePlace({ queue, stale, bar }: QueuePlaceProps) {
  const { data, error } = queue;
  // The desk asks for the profile instead.
  const missing = error?.code === 'host-profile-missing';
  const minute = useNow();
  const rows = useShownRows(data);
  const now = Math.max(minute, data?.now ?? 0);
  const nav = (
    <NavBar title={words.title} look="large">
      {data ? <Text className="t-note l3">{dutyLine(data.duty, data.now).text}</Text> : null}
    </NavBar>
  );
  return (
    <Screen nav={nav} foot={bar} onReachEnd={rows.showMore}>
      {stale && data ? (
        <View className="pad-d">
          <Notice text={staleQueue(clock(data.now))} />
        </View>
      ) : null}
      {data ? <Read queue={data} now={now} shown={rows.shown} /> : null}
      {missing ? null : (
        <NotLoaded loaded={queue} title={words.notLoaded} className="pad-d m4">
          <Waiting />
        </NotLoaded>
      )}
    </Screen>
  );
}

function Read({ queue, now, shown }: { queue: Queue; now: number; shown: number }) {
  const { open, pastDue, pinned, others } = queue;
  const inLanes = pinned.length + others.length;
  const sentence = pastDue === open ? allLate : openSentence(pastDue === 0 ? null : chineseCount(pastDue));
  return (
    <View>
      <View className="pad-d qu-h">
        <View className="row between wrap">
          {open > 0 ? (
            <View className="row base">
              <Text className="qu-c">{open}</Text>
              <Text className="l2">{sentence}</Text>
            </View>
          ) : null}
          <Button look="text" size="small" label={words.goAway} onPress={handleAway} className="qu-a" />
        </View>
        <DayLine queue={queue} now={now} />
      </View>
      {open > 0 ? (
        <Lanes queue={queue} now={now} shown={shown} onOpen={openAnswer} />
      ) : (
        <View className="pad-d qu-e">
          <Empty lines={[...words.emptyLines]} />
        </View>
      )}
      <Guests guests={queue.guests.slice(0, Math.max(0, shown - inLanes))} now={now} onOpen={openAnswer} />
    </View>
  );
}

function Waiting() {
  return (
    <View className="pad-d qu-h">
      <Skeleton label={words.loading}>
        <Block width={180} height={30} />
        <Block height={18} above={20} />
        {[0, 1, 2, 3].map((index) => (
          <View key={index} className="row top m5">
            <Block width={54} height={26} />
            <View className="grow l3">
              <Block width={130} height={20} />
              <Block height={18} above={10} />
            </View>
          </View>
        ))}
      </Skeleton>
    </View>
  );
}
