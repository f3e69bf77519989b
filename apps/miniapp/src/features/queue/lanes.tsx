import { moreWait, queue as words, questionCount } from '@huiyou/words/host-queue';
import { queueRuleShort } from '@huiyou/words/queue';
import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { QueueRow } from './queue-row';
import type { Queue, QueueLine } from './use-queue';
import './lanes.css';

interface LanesProps {
  queue: Queue;
  now: number;
  /** Rows drawn so far, both lanes together. */
  shown: number;
  onOpen: (id: string) => void;
}

/** The two lanes, each by due time, and how many more wait behind what is shown. */
export function Lanes({ queue, now, shown, onOpen }: LanesProps) {
  const pinned = queue.pinned.slice(0, shown);
  const others = queue.others.slice(0, shown - pinned.length);
  const drawn = pinned.length + others.length;
  const hidden = drawn < queue.pinned.length + queue.others.length ? 0 : queue.open - drawn;
  const draw = (row: QueueLine) => (
    <QueueRow key={row.id} row={row} now={now} today={queue.today} next={row.id === queue.nextId} onOpen={onOpen} />
  );
  return (
    <View>
      {pinned.length > 0 ? (
        <View className="la">
          <View className="row" {...aria({ role: 'heading' })}>
            <Icon name="pin" tone="ink2" size={15} />
            <Text className="l1">{words.pinned}</Text>
          </View>
          <Text className="la-r">{queueRuleShort}</Text>
        </View>
      ) : null}
      {pinned.map(draw)}
      {others.length > 0 ? (
        <View className="la">
          <Text {...aria({ role: 'heading' })}>{words.others}</Text>
          <Text className="la-r">{questionCount(queue.othersTotal)}</Text>
        </View>
      ) : null}
      {others.map(draw)}
      {hidden > 0 ? <View className="la-m t-note">{moreWait(hidden)}</View> : null}
    </View>
  );
}
