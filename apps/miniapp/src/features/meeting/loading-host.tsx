import { View } from '@tarojs/components';
import { Block, Skeleton } from '../../components/skeleton';

/** A host on the way: her print, her name, what one may do. */
export function HostBlocks({ label }: { label: string }) {
  return (
    <Skeleton label={label}>
      <View className="row top m3">
        <Block width={116} height={144} />
        <View className="grow l4">
          <Block width={96} height={24} above={8} />
          <Block width={72} height={13} above={14} />
          <Block width={140} height={13} above={10} />
        </View>
      </View>
      <Block width={220} height={18} above={28} />
      <Block height={13} above={32} />
      <Block width={240} height={13} above={10} />
    </Skeleton>
  );
}
