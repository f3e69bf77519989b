import { complainNote, myBond as words } from '@huiyou/words/my-bond';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';

const go = (page: string) => () => void Taro.navigateTo({ url: `/pages-bond/${page}/index` });

/** What the member can do about the bond, on any day. */
export function WaysOn({ handedOver }: { handedOver: boolean }) {
  return (
    <View className="mb-end">
      <Head title={words.waysTitle} />
      {handedOver ? <LineRow title={words.handover} note={words.handoverNote} onPress={go('handover')} /> : null}
      <LineRow title={words.change} note={words.changeNote} onPress={go('change')} />
      <LineRow title={words.complain} note={complainNote} onPress={go('complain')} />
    </View>
  );
}
