import type { Reply } from '@huiyou/contracts/api';
import { joining, movesChoice, movesSentence } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { aria } from '../../lib/aria';
import type { Invited } from './invited';
import { InvitationPage } from './invitation-page';
import { LetterPaper } from './letter-paper';
import { RelationFacts } from './relation-facts';
import { TakeSeat } from './take-seat';
import './read-letter.css';

interface ReadLetterProps {
  token: string;
  here: string;
  letter: Invited;
  onAnswer: (reply: Reply<'POST /letters/:token/accept'>, moved: boolean) => void;
  /** The terms have changed since the letter was opened. */
  onStale: () => void;
}

function Consequence() {
  const [before, link, after] = joining.consequence;
  const handlePress = () => void Taro.navigateTo({ url: '/pages-account/terms/index' });
  return (
    <View
      className="rl-c"
      hoverClass="pr"
      onClick={handlePress}
      {...aria({ role: 'link', label: joining.consequence.join('') })}
    >
      {before}
      <View className="rl-k">{link}</View>
      {after}
    </View>
  );
}

/** The letter, what passed between the two, and the seat. */
export function ReadLetter({ token, here, letter, onAnswer, onStale }: ReadLetterProps) {
  const [asking, setAsking] = useState(false);
  const foot = (
    <Foot look="letter" note={<Consequence />}>
      <Button label={joining.accept} onPress={() => setAsking(true)} />
    </Foot>
  );
  const panel = (
    <TakeSeat
      open={asking}
      token={token}
      letter={letter}
      onClose={() => setAsking(false)}
      onAnswer={(reply) => onAnswer(reply, letter.movesFrom !== null)}
      onStale={onStale}
    />
  );
  return (
    <InvitationPage here={here} foot={foot} overlay={panel}>
      {letter.movesFrom ? (
        <View className="rl-m">
          <Notice
            tone="look"
            title={movesSentence(letter.movesFrom, letter.host.name)}
            text={movesChoice(letter.movesFrom)}
          />
        </View>
      ) : null}
      <LetterPaper letter={letter} />
      {letter.personal && letter.facts.length > 0 ? (
        <RelationFacts facts={letter.facts} writtenAt={letter.writtenAt} />
      ) : null}
    </InvitationPage>
  );
}
