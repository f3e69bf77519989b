import { consents as words, decidedText, knowledge } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { KeptAnswer } from './kept-answer';
import { type Consent, useConsent } from './use-consent';
import { WithdrawConsent } from './withdraw-consent';
import './consent-choice.css';

interface ConsentChoiceProps {
  consent: Consent;
  put: (consent: Consent) => void;
  /** Beside taking it back: the way to the question. */
  way?: ReactNode;
}

/** What the club would read, word for word, and whether it may. */
export function ConsentChoice({ consent, put, way }: ConsentChoiceProps) {
  const deciding = useConsent(consent.id, put);
  const { busy, error, decide } = deciding;
  const { state } = consent;
  return (
    <>
      <View className="t-note">{state === 'waiting' ? words.exactly : decidedText[state]}</View>
      <KeptAnswer topic={consent.topic} sections={consent.sections} from={knowledge.fromClub} />
      {state === 'waiting' && error ? (
        <View className="m2">
          <Notice tone="look" title={words.notDecided} text={error.message} />
        </View>
      ) : null}
      {state === 'waiting' ? (
        <View className="row m3">
          <Button
            look="secondary"
            size="pair"
            label={words.decline}
            loading={busy === 'decline'}
            loadingLabel={words.deciding}
            onPress={() => void decide('decline')}
          />
          <View className="cc-g" />
          <Button
            look="secondary"
            size="pair"
            label={words.agree}
            loading={busy === 'agree'}
            loadingLabel={words.deciding}
            onPress={() => void decide('agree')}
          />
        </View>
      ) : null}
      <View className="row wrap between">
        {way}
        {state === 'agreed' ? <WithdrawConsent deciding={deciding} /> : null}
      </View>
    </>
  );
}
