import { consentLabel, consents as words } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { aria } from '../../lib/aria';
import { questionPage } from '../../lib/question-pages';
import { dottedDate } from '../../lib/time';
import { ConsentChoice } from './consent-choice';
import type { Consent } from './use-consent';
import './consents-page.css';

interface ConsentRowProps {
  consent: Consent;
  open: boolean;
  onToggle: () => void;
  put: (consent: Consent) => void;
}

/** One answer the host asked about, and what I said; it opens in place. */
export function ConsentRow({ consent, open, onToggle, put }: ConsentRowProps) {
  const state = words.states[consent.state];
  const toQuestion = () => void Taro.navigateTo({ url: questionPage(consent.questionId) });
  return (
    <View className="cq-r">
      <View
        className="row cq-h"
        hoverClass="pr"
        onClick={onToggle}
        {...aria({ role: 'button', label: consentLabel(consent.text, state), selected: open })}
      >
        <View className="grow">
          <View className={open ? 't-text b' : 't-text clip2'}>{consent.text}</View>
          <View className="row wrap t-micro">
            {state}
            <Sep />
            {consent.host.name}
            <Sep />
            {dottedDate(consent.withdrawnAt ?? consent.decidedAt ?? consent.proposedAt)}
          </View>
        </View>
        <Icon name={open ? 'close' : 'right'} tone="ink3" size={18} className="l2" />
      </View>
      {open ? (
        <View className="cq-o">
          <ConsentChoice
            consent={consent}
            put={put}
            way={<Button look="text" size="small" label={words.seeQuestion} onPress={toQuestion} />}
          />
        </View>
      ) : null}
    </View>
  );
}
