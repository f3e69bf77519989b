import { meeting as words } from '@huiyou/words/meeting';
import { View } from '@tarojs/components';
import { aria } from '../../lib/aria';
import { toNotice } from './ways';
import './notice-line.css';

/** What getting to know a host means, with the notice one tap away. */
export function NoticeLine() {
  const [before, link, after] = words.consequence;
  return (
    <View
      className="nl"
      hoverClass="pr"
      onClick={toNotice}
      {...aria({ role: 'link', label: words.consequence.join('') })}
    >
      {before}
      <View className="nl-k">{link}</View>
      {after}
    </View>
  );
}
