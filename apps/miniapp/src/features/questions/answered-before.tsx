import { knowledge as words } from '@huiyou/words/club-knowledge';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { KeptAnswer } from './kept-answer';
import type { Knowledge } from './use-knowledge';

interface AnsweredBeforeProps {
  known: Knowledge;
  onDone: () => void;
  onStillAsk: () => void;
}

/** What the club knew was enough: nothing was asked, and nothing written is lost. */
export function AnsweredBefore({ known, onDone, onStillAsk }: AnsweredBeforeProps) {
  const foot = (
    <Foot>
      <Button label={words.settledDone} onPress={onDone} />
      <Button look="text" label={words.stillAsk} onPress={onStillAsk} />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.fromClub} backLabel={states.back} onBack={onStillAsk} />} foot={foot}>
      <View className="pad aq">
        <View className="t2 m3">{words.settledTitle}</View>
        <View className="t-note m1">{words.settledText}</View>
        <View className="t-text b m5">{known.text}</View>
        <KeptAnswer
          topic={known.topic}
          sections={known.sections}
          from={known.brand ? words.fromBrand : words.fromClub}
        />
      </View>
    </Screen>
  );
}
