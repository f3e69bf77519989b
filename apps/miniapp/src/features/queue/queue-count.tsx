import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { allLate, openSentence } from '@huiyou/words/host-queue';
import { Text, View } from '@tarojs/components';
import type { Queue } from './use-queue';
import './queue-place.css';

/** How many wait, and whether that goes well; nothing when none does. */
export function QueueCount({ queue: { open, pastDue } }: { queue: Queue }) {
  if (open === 0) return null;
  const sentence = pastDue === open ? allLate : openSentence(pastDue === 0 ? null : chineseCount(pastDue));
  return (
    <View className="row base">
      <Text className="qu-c">{open}</Text>
      <Text className="l2">{sentence}</Text>
    </View>
  );
}
