import { queue as words } from '@huiyou/words/host-queue';
import { View } from '@tarojs/components';
import { Empty } from '../../components/empty';
import { Guests } from './guests';
import { Lanes } from './lanes';
import type { RowManner } from './queue-row';
import { TakeOver } from './take-over';
import { Urgents } from './urgents';
import type { Queue } from './use-queue';

interface QueueRowsProps {
  queue: Queue;
  now: number;
  shown: number;
  manner: RowManner;
}

/** Everything that waits, as phone and desk show it: urgent requests, the lanes, what may be taken over, guests. */
export function QueueRows({ queue, now, shown, manner }: QueueRowsProps) {
  const { open, pinned, others, guests, takeOver } = queue;
  const inLanes = pinned.length + others.length;
  return (
    <View>
      <Urgents queue={queue} onOpen={manner.onOpen} />
      {open > 0 ? (
        <Lanes queue={queue} now={now} shown={shown} manner={manner} />
      ) : (
        <View className="pad-d qu-e">
          <Empty lines={[...words.emptyLines]} />
        </View>
      )}
      <TakeOver queue={queue} now={now} manner={manner} />
      <Guests guests={guests.slice(0, Math.max(0, shown - inLanes - takeOver.length))} now={now} manner={manner} />
    </View>
  );
}
