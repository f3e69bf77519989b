import { moreWait, queue as words, questionCount } from '@huiyou/words/host-queue';
import { queueRuleShort } from '@huiyou/words/queue';
import { View } from '@tarojs/components';
import { LaneHead } from './lane-head';
import { QueueRow, type RowManner } from './queue-row';
import type { Queue, QueueLine } from './use-queue';
import './lanes.css';

interface LanesProps {
  queue: Queue;
  now: number;
  /** Rows drawn so far, both lanes together. */
  shown: number;
  manner: RowManner;
}

/** The two lanes, each by due time, and how many more wait behind what is shown. */
export function Lanes({ queue, now, shown, manner }: LanesProps) {
  const pinned = queue.pinned.slice(0, shown);
  const others = queue.others.slice(0, shown - pinned.length);
  const drawn = pinned.length + others.length;
  const hidden = drawn < queue.pinned.length + queue.others.length ? 0 : queue.open - drawn;
  const draw = (row: QueueLine) => (
    <QueueRow key={row.id} row={row} now={now} today={queue.today} next={row.id === queue.nextId} {...manner} />
  );
  return (
    <View>
      {pinned.length > 0 ? <LaneHead icon="pin" title={words.pinned} note={queueRuleShort} /> : null}
      {pinned.map(draw)}
      {others.length > 0 ? <LaneHead title={words.others} note={questionCount(queue.othersTotal)} /> : null}
      {others.map(draw)}
      {hidden > 0 ? <View className="la-m t-note">{moreWait(hidden)}</View> : null}
    </View>
  );
}
