import { queue as words } from '@huiyou/words/host-queue';
import { View } from '@tarojs/components';
import { LineRow } from '../../components/line-row';
import { clock } from '../../lib/time';
import { LaneHead } from './lane-head';
import { urgentRows } from './row-facts';
import type { Queue } from './use-queue';

/** Members who asked for a nearer time and wait for a word on it. */
export function Urgents({ queue, onOpen }: { queue: Queue; onOpen: (id: string) => void }) {
  const rows = urgentRows(queue);
  if (rows.length === 0) return null;
  return (
    <>
      <LaneHead icon="bell" title={words.urgents} note={words.urgentsRule} />
      <View className="pad-d">
        {rows.map(({ id, asker, text, dueAt }) => (
          <LineRow key={id} title={asker.displayName} note={text} value={clock(dueAt)} onPress={() => onOpen(id)} />
        ))}
      </View>
    </>
  );
}
