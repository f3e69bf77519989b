import type { Reply } from '@huiyou/contracts/api';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { joining, type OutcomeText, outcomeTexts } from '@huiyou/words/joining';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Letter, LetterGreeting, LetterLines } from '../../components/letter';
import { Print } from '../../components/print';
import { mediaAddress } from '../../lib/server-address';
import { InvitationPage } from './invitation-page';
import './other-outcome.css';

type Opened = Exclude<Reply<'GET /letters/:token'>, { outcome: 'invited' }>;
type Host = Extract<Opened, { outcome: 'already-mine' }>['host'];
type Way = { label: string; onPress: () => void };

function textOf(opened: Opened): OutcomeText {
  switch (opened.outcome) {
    case 'already-mine':
      return outcomeTexts.alreadyMine(opened.host.name, opened.host.clubName);
    case 'bound-elsewhere':
      return outcomeTexts.boundElsewhere(opened.myHost.name, fullDate(dateOf(opened.protectedUntil)));
    case 'addressed-to-another':
      return outcomeTexts.addressedToAnother;
    case 'own-card':
      return outcomeTexts.ownCard;
    case 'host-full':
      return outcomeTexts.hostFull(opened.hostName);
    case 'host-unavailable':
      return outcomeTexts.hostUnavailable(opened.hostName);
    case 'leaving':
      return outcomeTexts.leaving(opened.hostName);
    case 'under-age':
      return outcomeTexts.underAge(chineseNumber(opened.minimumAge));
    case 'expired':
      return outcomeTexts.expired(opened.hostName);
    case 'used-up':
      return outcomeTexts.usedUp(opened.hostName);
    case 'revoked':
      return outcomeTexts.revoked(opened.hostName);
    case 'unknown':
      return outcomeTexts.unknown;
  }
}

/** My own host may be shown; nobody else's face stands on a letter that did not open. */
function faceOf(opened: Opened): Host | null {
  if (opened.outcome === 'already-mine') return opened.host;
  return opened.outcome === 'bound-elsewhere' ? opened.myHost : null;
}

function wayOn(opened: Opened): Way {
  if (opened.outcome === 'own-card') {
    const url = `/pages-host/invitation/index?id=${opened.invitationId}`;
    return { label: joining.toOwnCard, onPress: () => void Taro.redirectTo({ url }) };
  }
  const label = opened.outcome === 'already-mine' ? joining.toClub : joining.toHome;
  return { label, onPress: () => void Taro.switchTab({ url: '/pages/home/index' }) };
}

/** Every outcome that is no letter to accept: the same paper, one sentence, one way on. */
export function OtherOutcome({ opened, here }: { opened: Opened; here: string }) {
  const { title, text } = textOf(opened);
  const way = wayOn(opened);
  const host = faceOf(opened);
  const print = host ? (
    <Print
      src={mediaAddress(host.portrait)}
      mark={nameMark(host.name)}
      label={host.name}
      width={96}
      height={118}
      turn={2.4}
    />
  ) : null;
  const foot = (
    <Foot look="letter">
      <Button label={way.label} onPress={way.onPress} />
    </Foot>
  );
  return (
    <InvitationPage here={here} foot={foot}>
      <Letter portrait={print}>
        <LetterGreeting>
          {title.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </LetterGreeting>
        <View className="oo">
          <LetterLines>{text}</LetterLines>
        </View>
      </Letter>
    </InvitationPage>
  );
}
