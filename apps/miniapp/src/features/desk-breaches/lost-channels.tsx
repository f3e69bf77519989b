import type { Reply } from '@huiyou/contracts/api';
import { channelFaultSentences, channelNames } from '@huiyou/words/alerts';
import { watch as words } from '@huiyou/words/breaches';
import { Text, View } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { Head } from '../../components/head';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';

const columns = [
  { key: 'host', label: words.host, width: 120 },
  { key: 'channel', label: words.channel, width: 112 },
  { key: 'since', label: words.since, width: 144 },
  { key: 'why', label: words.why },
];

/** Hosts whom alerts reached once and do not any more. */
export function LostChannels({ lost }: { lost: Reply<'GET /lead/alert-channels'>['lost'] }) {
  const now = useNow();
  if (lost.length === 0) return null;
  const rows = lost.map(({ host, kind, failure }) => ({
    key: `${host.id} ${kind}`,
    cells: [
      <Text key="host" className="b">
        {host.name}
      </Text>,
      channelNames[kind],
      whenInFull(failure.at, now),
      channelFaultSentences[failure.fault],
    ],
  }));
  return (
    <View className="m6">
      <Head title={words.lost} />
      <View className="t-note m1">{words.lostNote}</View>
      <DeskTable label={words.lostLabel} columns={columns} rows={rows} empty="" />
    </View>
  );
}
