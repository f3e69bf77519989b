import { nameMark } from '@huiyou/domain/identity/display-name';
import { dateOf } from '@huiyou/domain/time/business-day';
import { beganAndEnded, bondEnded, bondWhy, fromTo, myBond as words } from '@huiyou/words/my-bond';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { PastBond } from './use-my-bond';

function Row({ bond }: { bond: PastBond }) {
  const { host, since, until, why, endedWhy } = bond;
  const to = until === null ? words.now : fullDate(dateOf(until));
  return (
    <View className="row top mb-r" {...aria({ role: 'listitem' })}>
      <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={44} />
      <View className="grow l3">
        <View className="t-text b">{host.name}</View>
        <View className="t-note">{fromTo(fullDate(dateOf(since)), to)}</View>
        <View className="t-note">{beganAndEnded(bondWhy[why], endedWhy && bondEnded[endedWhy])}</View>
      </View>
    </View>
  );
}

/** Who it was before, when and why: append-only, so nothing is left out. */
export function BondHistory({ history }: { history: readonly PastBond[] }) {
  const before = history.some(({ until }) => until !== null);
  return (
    <View className="mb-s">
      <Head title={words.historyTitle} />
      {before ? (
        <View className="m1" {...aria({ role: 'list' })}>
          {history.map((bond) => (
            <Row key={bond.since} bond={bond} />
          ))}
        </View>
      ) : (
        <View className="t-text c2 m1">{words.first}</View>
      )}
    </View>
  );
}
