import { askedOfYou, queue as words, staleQueue } from '@huiyou/words/host-queue';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { aria } from '../../lib/aria';
import { dutyLine } from '../../lib/duty-line';
import { clock } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { DayLine } from './day-line';
import { QueueCount } from './queue-count';
import { QueueRows } from './queue-rows';
import { QueueWaiting } from './queue-waiting';
import { useShownRows } from './use-shown-rows';
import type { Queue } from './use-queue';
import { useTakeNext } from './use-take-next';
import './queue-place.css';

interface QueuePlaceProps {
  queue: Loaded<Queue>;
  stale: boolean;
  bar: ReactNode;
}

const endingMs = 2 * 3_600_000;
const goTo = (page: string) => () => void Taro.navigateTo({ url: `/${page}/index` });
const openAnswer = (id: string) => void Taro.navigateTo({ url: `/pages-host/answer/index?id=${id}` });
const openPass = (id: string) => void Taro.navigateTo({ url: `/pages-host/pass/index?id=${id}` });

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
      {data ? <Text className="t-note l3 no">{dutyLine(data.duty, data.now).text}</Text> : null}
      {data ? <GoAway /> : null}
    </NavBar>
  );
  return (
    <Screen nav={nav} foot={bar} onReachEnd={rows.showMore} onRefresh={queue.reload}>
      {stale && data ? (
        <View className="pad-d">
          <Notice text={staleQueue(clock(data.now))} />
        </View>
      ) : null}
      {data ? <Read queue={data} now={now} shown={rows.shown} /> : null}
      {missing ? null : (
        <NotLoaded loaded={queue} title={words.notLoaded} className="pad-d m4">
          <QueueWaiting />
        </NotLoaded>
      )}
    </Screen>
  );
}

/** 离开一会儿, drawn small beside the hours and touched large. */
function GoAway() {
  return (
    <View
      className="qu-g"
      hoverClass="pr"
      onClick={goTo('pages-duty/absence')}
      {...aria({ role: 'button', label: words.goAway })}
    >
      <View className="qu-gb">{words.goAway}</View>
    </View>
  );
}

function EndOfShift() {
  return <LineRow title={words.endOfShift} note={words.endOfShiftNote} onPress={goTo('pages-host/shift')} />;
}

/** Then what is left is passed on before anything else. */
function endsSoon({ duty }: Queue, now: number): boolean {
  return duty.kind === 'on' && duty.endOfDay - now < endingMs;
}

function Read({ queue, now, shown }: { queue: Queue; now: number; shown: number }) {
  const [slid, setSlid] = useState<string | null>(null);
  const next = useTakeNext(openAnswer);
  const manner = useMemo(() => ({ onOpen: openAnswer, onPass: openPass, onSlide: setSlid, slid }), [slid]);
  return (
    <View>
      <View className="pad-d qu-h">
        <View className="row wrap between">
          <QueueCount queue={queue} />
          {queue.open > 0 ? (
            <Button
              look="secondary"
              size="small"
              label={words.takeNext}
              loading={next.taking}
              loadingLabel={words.taking}
              onPress={() => void next.take()}
            />
          ) : null}
        </View>
        <DayLine queue={queue} now={now} />
        {next.said ? (
          <View className="m2">
            <Notice tone="look" text={next.said} />
          </View>
        ) : null}
        {queue.asked > 0 ? <LineRow title={askedOfYou(queue.asked)} onPress={goTo('pages-host/asked')} /> : null}
        {endsSoon(queue, now) ? <EndOfShift /> : null}
        <View className="m3" />
      </View>
      <QueueRows queue={queue} now={now} shown={shown} manner={manner} />
      {endsSoon(queue, now) ? null : (
        <View className="pad-d m3">
          <EndOfShift />
        </View>
      )}
    </View>
  );
}
