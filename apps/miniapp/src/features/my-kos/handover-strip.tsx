import { handoverStrip, home as words, openLabel } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import type { MyKosNow } from './use-my-kos-now';
import './handover-strip.css';

const handlePress = () => void Taro.navigateTo({ url: '/pages-bond/handover/index' });

/** A handover that waits for the member's word: one plain strip, without a date. */
export function HandoverStrip({ handover }: { handover: MyKosNow['handover'] }) {
  if (handover?.state !== 'asked') return null;
  const title = handoverStrip(handover.from.name, handover.to?.name ?? null);
  return (
    <View
      className="ho row between"
      hoverClass="pr"
      onClick={handlePress}
      {...aria({ role: 'button', label: openLabel(title, words.handoverAsk) })}
    >
      <View className="grow">
        <View className="t-text b">{title}</View>
        <View className="t-note">{words.handoverAsk}</View>
      </View>
      <Icon name="right" tone="ink3" size={18} className="l2" />
    </View>
  );
}
