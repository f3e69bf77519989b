import { nameMark } from '@huiyou/domain/identity/display-name';
import { dateOf } from '@huiyou/domain/time/business-day';
import { hostPortrait } from '@huiyou/words/home';
import { bondWhy, knownSinceText, sinceWhy } from '@huiyou/words/my-bond';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Print } from '../../components/print';
import { mediaAddress } from '../../lib/server-address';
import type { HostCard } from '../../stores/my-host';
import type { MyBond } from './use-my-bond';

/** Her face and name from the local copy; why and since when as soon as it is known. */
export function BondHead({ host, bond }: { host: HostCard; bond: MyBond | null }) {
  return (
    <View className="row top fold mb-h">
      <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
      <View className="grow mb-w">
        <View className="t1">{host.name}</View>
        <View className="t-note">{host.clubName}</View>
        {bond?.storeName ? <View className="t-note">{bond.storeName}</View> : null}
        {bond?.knownSince ? <View className="t-note">{knownSinceText(fullDate(dateOf(bond.knownSince)))}</View> : null}
        {bond ? <View className="t-text m2">{sinceWhy(fullDate(dateOf(bond.since)), bondWhy[bond.why])}</View> : null}
      </View>
    </View>
  );
}
