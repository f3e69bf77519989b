import { joining } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../lib/aria';
import './terms-line.css';

const toTerms = () => void Taro.navigateTo({ url: '/pages-account/terms/index' });

/** What sitting down means, with the terms one tap away. */
export function TermsLine() {
  const [before, link, after] = joining.consequence;
  return (
    <View
      className="tml"
      hoverClass="pr"
      onClick={toTerms}
      {...aria({ role: 'link', label: joining.consequence.join('') })}
    >
      {before}
      <View className="tml-k">{link}</View>
      {after}
    </View>
  );
}
