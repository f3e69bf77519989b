import { waitingQuestions, watch as words } from '@huiyou/words/breaches';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { DeskTable } from '../../components/desk-table';
import { Head } from '../../components/head';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Watch } from './breach-facts';

const columns = [
  { key: 'host', label: words.host },
  { key: 'until', label: words.until, width: 160 },
  { key: 'open', label: words.waiting, width: 120 },
];
const handleAssign = () => void Taro.redirectTo({ url: '/pages-desk/absences/index' });

/** Hosts who are away while nobody answers for them. */
export function Unattended({ rows: away }: { rows: Watch['unattended'] }) {
  const now = useNow();
  if (away.length === 0) return null;
  const rows = away.map(({ host, until, open }) => ({
    key: host.id,
    cells: [
      <Text key="host" className="b">
        {host.name}
      </Text>,
      until === null ? words.unknown : whenInFull(until, now),
      <Text key="open" className={open > 0 ? 'c-ochre' : 'c2'}>
        {waitingQuestions(open)}
      </Text>,
    ],
  }));
  return (
    <View className="m6">
      <Head title={words.unattended} />
      <DeskTable label={words.unattendedLabel} columns={columns} rows={rows} empty="" />
      <View className="m3">
        <Button look="secondary" size="small" label={words.assign} onPress={handleAssign} />
      </View>
    </View>
  );
}
