import { View } from '@tarojs/components';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { ErrorNote } from '../../components/error-note';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { Notice } from '../../components/notice';
import { Print } from '../../components/print';
import { Rule } from '../../components/rule';
import { Block, Skeleton } from '../../components/skeleton';
import chen from './assets/chen.svg';

const nothing = () => undefined;

function Loading() {
  return (
    <View className="row top m4">
      <Print src={chen} label="陈砚" />
      <View className="grow" style={{ paddingLeft: '20px', paddingTop: '14px' }}>
        <Skeleton label="在取">
          <Block width={150} height={18} />
          <Block width={186} height={18} above={16} />
          <Block width={96} height={18} above={16} />
        </Skeleton>
      </View>
    </View>
  );
}

/** Loading, empty, failed, told, and the end. */
export function States() {
  return (
    <View className="m6">
      <Head title="状态" />
      <Loading />
      <Empty
        lines={['还没有第一问。', '从哪里说起都行。']}
        portrait={<Print src={chen} label="陈砚" width={84} height={104} />}
      >
        <View className="t-note m6">别人常从这些问起</View>
        <LineRow title="家里的水，要不要紧" onPress={nothing} />
        <LineRow title="磨豆机该调到几格" value="三人问过" onPress={nothing} />
      </Empty>
      <View className="m4">
        <Notice text="她午休到 13:30，回来先答你" />
      </View>
      <View className="m4">
        <ErrorNote
          title="没有交到她手上"
          text="网络断了，第二张照片没传完。你写的都留着，承诺从收到那一刻起算。"
          retryLabel="再交一次"
          onRetry={nothing}
        />
      </View>
      <Rule className="m5" />
      <EndLine text="从第一问到今天，都在这里。" count="三十七问" />
    </View>
  );
}
