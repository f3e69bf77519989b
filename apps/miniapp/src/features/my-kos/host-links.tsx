import { home as words } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { LineRow } from '../../components/line-row';
import { askedPage, knowledgePage } from '../../lib/question-pages';

const go = (url: string) => () => void Taro.navigateTo({ url });

/** What lies behind 主理人: all questions, the bond, and a handover where there was one. */
export function HostLinks({ handedOver }: { handedOver: boolean }) {
  return (
    <View className="m5">
      <LineRow title={words.asked} note={words.askedNote} onPress={go(askedPage)} />
      <LineRow title={words.knowledge} note={words.knowledgeNote} onPress={go(knowledgePage)} />
      <LineRow title={words.myBond} note={words.myBondNote} onPress={go('/pages-bond/bond/index')} />
      {handedOver ? (
        <LineRow title={words.handover} note={words.handoverNote} onPress={go('/pages-bond/handover/index')} />
      ) : null}
    </View>
  );
}
