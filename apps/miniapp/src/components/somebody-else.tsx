import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../lib/aria';
import './somebody-else.css';

interface SomebodyElseProps {
  label: string;
  /** The address of this page, to come back to as somebody else. */
  here: string;
}

/** Only in the demo: whoever opened a letter, a card or a door may be somebody else. */
export function SomebodyElse({ label, here }: SomebodyElseProps) {
  const handlePress = () => void Taro.navigateTo({ url: `/pages/demo/index?returnTo=${encodeURIComponent(here)}` });
  return (
    <View className="sbe" hoverClass="pr" onClick={handlePress} {...aria({ role: 'button', label })}>
      {label}
    </View>
  );
}
