import type { Reply } from '@huiyou/contracts/api';
import { alertedBelow, type TierPromises, tiers } from '@huiyou/domain/tiers/tiers';
import { moreUntested, promises as words, shortNote, untestedCount } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';

interface UntestedProps {
  hosts: Reply<'GET /promises'>['untested'];
  total: number;
  promises: TierPromises;
}

/** Hosts whom no alert surely reaches, and which promises do not hold with them. */
export function Untested({ hosts, total, promises }: UntestedProps) {
  const short = tiers.filter((tier) => promises[tier].minutes < alertedBelow);
  return (
    <View>
      <Head title={total === 0 ? words.alertsTitle : words.untested} />
      {total === 0 ? <View className="t-note m2">{words.allTested}</View> : null}
      {total > 0 ? (
        <View>
          <View className="m2">{untestedCount(total)}</View>
          <View className="t-note m1">{words.untestedNote}</View>
          {short.map((tier) => (
            <View key={tier} className="t-note m2">
              {shortNote(tier, total)}
            </View>
          ))}
          <View className="m3">
            {hosts.map(({ id, name, clubName }) => (
              <View key={id} className="m2">
                <View>{name}</View>
                <View className="t-micro">{clubName}</View>
              </View>
            ))}
          </View>
          {total > hosts.length ? <View className="t-note m2">{moreUntested(total - hosts.length)}</View> : null}
        </View>
      ) : null}
    </View>
  );
}
