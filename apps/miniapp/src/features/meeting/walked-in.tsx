import type { Reply } from '@huiyou/contracts/api';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { hostPortrait } from '@huiyou/words/home';
import { mayAsk, notASeat } from '@huiyou/words/meeting';
import { door as words, nowKnow, whyHost } from '@huiyou/words/stores';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Print } from '../../components/print';
import { mediaAddress } from '../../lib/server-address';
import { GuestPage } from './guest-page';
import { toMet } from './ways';

export type WalkedIn = Reply<'POST /doors/:token/walk-in'>;

/** Whom one knows now, and why her. */
export function WalkedInTo({ result, here }: { result: WalkedIn; here: string }) {
  const { host, reason, acquaintanceId } = result;
  const foot = (
    <Foot>
      <Button label={words.toMet} onPress={() => toMet(acquaintanceId)} />
    </Foot>
  );
  return (
    <GuestPage title={words.walkedIn} here={here} foot={foot}>
      <View className="m3">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
      </View>
      <View className="t1 m5">{nowKnow(host.name)}</View>
      <View className="t-note">{host.clubName}</View>
      <View className="t-body m3">{whyHost(reason, host.pronoun)}</View>
      <View className="t-text c2 m4">{mayAsk(host.pronoun)}</View>
      <View className="t-text c2 m2">{notASeat(host.pronoun)}</View>
    </GuestPage>
  );
}
