import { queue as words } from '@huiyou/words/host-queue';
import { View } from '@tarojs/components';
import { Block, Skeleton } from '../../components/skeleton';

/** Where the queue will stand. */
export function QueueWaiting() {
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
