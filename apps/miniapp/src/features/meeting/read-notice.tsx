import { termsWords } from '@huiyou/words/account';
import { guestNoticeText } from '@huiyou/words/guest-notice';
import { meeting as words } from '@huiyou/words/meeting';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { aria } from '../../lib/aria';
import { useBrandName } from '../../stores/brand.store';
import './guest-page.css';

/** The guest notice in the words of the version in force. */
export function ReadNotice() {
  const brand = useBrandName();
  const { title, version, paragraphs } = guestNoticeText(brand === '' ? words.here : brand);
  return (
    <Screen nav={<NavBar title={title} backLabel={states.back} />}>
      <View className="pad gp">
        {paragraphs.map(({ heading, text }) => (
          <View key={heading} className="m5">
            <View className="t3" {...aria({ role: 'heading' })}>
              {heading}
            </View>
            <View className="t-body c2 m2 tj">{text}</View>
          </View>
        ))}
        <View className="t-micro m6">{termsWords.version(version)}</View>
      </View>
    </Screen>
  );
}
