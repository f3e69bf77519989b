import { nameMark } from '@huiyou/domain/identity/display-name';
import { askedOfYou, queue as words, staleQueue } from '@huiyou/words/host-queue';
import { ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useMemo, useState } from 'react';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { LineRow } from '../../components/line-row';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { useDeskKeys } from '../../lib/use-desk-keys';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { clock } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { QueueCount } from './queue-count';
import { QueueRows } from './queue-rows';
import { QueueWaiting } from './queue-waiting';
import type { Queue } from './use-queue';
import { useShownRows } from './use-shown-rows';
import type { TakeNext } from './use-take-next';
import './queue-column.css';

interface QueueColumnProps {
  queue: Loaded<Queue>;
  stale: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Chosen to be passed on. */
  onPass: (id: string) => void;
  next: TakeNext;
  /** Alerts. */
  children: ReactNode;
}

const goTo = (page: string) => () => void Taro.navigateTo({ url: `/${page}/index` });

/** The queue at the desk: the same rows, the chosen one beside its thread. */
export function QueueColumn({ queue, stale, chosen, onChoose, onPass, next, children }: QueueColumnProps) {
  const { data, error } = queue;
  const minute = useNow();
  const rows = useShownRows(data);
  const [slid, setSlid] = useState<string | null>(null);
  const manner = useMemo(() => {
    const done = (act: (id: string) => void) => (id: string) => {
      setSlid(null);
      act(id);
    };
    return { onOpen: done(onChoose), onPass: done(onPass), onSlide: setSlid, slid, chosen, dense: true };
  }, [onChoose, onPass, slid, chosen]);
  useDeskKeys({ n: () => void next.take() });
  return (
    <>
      <ColumnHead queue={data} />
      {children}
      <ScrollView scrollY className="qc-b" onScrollToLower={rows.showMore}>
        {stale && data ? <Notice text={staleQueue(clock(data.now))} /> : null}
        {next.said ? <Notice tone="look" text={next.said} /> : null}
        {data && data.asked > 0 ? (
          <View className="pad-d">
            <LineRow title={askedOfYou(data.asked)} onPress={goTo('pages-host/asked')} />
          </View>
        ) : null}
        {data ? <QueueRows queue={data} now={Math.max(minute, data.now)} shown={rows.shown} manner={manner} /> : null}
        {error?.code === 'host-profile-missing' ? null : (
          <NotLoaded loaded={queue} title={words.notLoaded} className="pad-d m4">
            <QueueWaiting />
          </NotLoaded>
        )}
      </ScrollView>
    </>
  );
}

function ColumnHead({ queue }: { queue: Queue | null }) {
  const host = queue?.host ?? null;
  const name = host?.name ?? '';
  return (
    <View className="qc-h">
      <View className="row">
        <Avatar src={mediaAddress(host?.portrait ?? null)} surname={nameMark(name)} size={36} />
        <View className="grow l3">
          <View className="b">{name}</View>
          {queue ? <View className="t-micro">{dutyLine(queue.duty, queue.now).text}</View> : null}
        </View>
        <Button look="secondary" size="small" label={words.goAway} onPress={goTo('pages-duty/absence')} />
      </View>
      <View className="row between m3">
        {queue ? <QueueCount queue={queue} /> : <View />}
        <Button look="text" size="small" icon="clock" label={words.endOfShift} onPress={goTo('pages-host/shift')} />
      </View>
    </View>
  );
}
