import { termsWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { terms, termsText } from '@huiyou/words/terms';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { aria } from '../../lib/aria';
import { useBrandName } from '../../stores/brand.store';
import './read-terms.css';

/** The terms one agrees to on joining, in the words of the version in force. */
export function ReadTerms() {
  const brand = useBrandName();
  const { paragraphs, version } = termsText(brand === '' ? words.here : brand);
  return (
    <Screen nav={<NavBar title={terms.title} backLabel={states.back} />}>
      <View className="pad rt">
        {paragraphs.map(({ heading, text }) => (
          <View key={heading} className="rt-p">
            <View className="t3" {...aria({ role: 'heading' })}>
              {heading}
            </View>
            <View className="t-body c2 m2 tj">{text}</View>
          </View>
        ))}
        <View className="t-micro m6">{words.version(version)}</View>
      </View>
    </Screen>
  );
}
