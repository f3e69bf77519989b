import { View } from '@tarojs/components';
import { Block, Skeleton } from '../../components/skeleton';

/** Rows of people on their way. `label` says which. */
export function RowsWaiting({ label }: { label: string }) {
  return (
    <Skeleton label={label}>
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <View key={index} className="row m4">
          <Block width={44} height={44} />
          <View className="grow l3">
            <Block width={120} height={18} />
            <Block width={200} height={14} above={8} />
          </View>
        </View>
      ))}
    </Skeleton>
  );
}
