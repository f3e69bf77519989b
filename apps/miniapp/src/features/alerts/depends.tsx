import { alertedBelow } from '@huiyou/domain/tiers/tiers';
import { alertsPage as words, dependingPromises } from '@huiyou/words/alerts-pages';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';

/** Which promises hold only because an alert arrives. */
export function Depends({ tested }: { tested: boolean }) {
  // Asked anew once a channel was tested: what is promised in the club depends on it.
  const { data } = useLoaded(tested ? 'club' : null, () => call('GET /club', {}));
  const short = (data?.promises ?? []).filter(({ minutes }) => minutes < alertedBelow).map(({ tier }) => tier);
  if (tested && !data) return null;
  return (
    <View className="m6">
      <Head title={words.depends} />
      <View className="m2">
        {tested ? (short.length > 0 ? dependingPromises(short) : words.dependsNone) : words.dependsUntested}
      </View>
    </View>
  );
}
