import { hostsWords as words, keptText, loadText, openHostLabel, openText, pastDueText } from '@huiyou/words/desk';
import { grouped } from '@huiyou/words/imports';
import { Text, View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { percent } from '../../lib/px';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';
import { heldBy, hostState, isFull, type ListedHost } from './host-facts';
import type { HostsPage } from './use-hosts';
import './host-table.css';

const columns = [
  { key: 'name', label: words.name },
  { key: 'state', label: words.state },
  { key: 'load', label: words.load, width: 136 },
  { key: 'questions', label: words.questions, width: 104 },
  { key: 'store', label: words.store, width: 112 },
  { key: 'no', label: words.staffNo, width: 80 },
];

interface HostTableProps {
  list: Paged<HostsPage>;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Something was searched for, or only some are shown. */
  narrowed: boolean;
}

/** Hosts, with how much each of them carries. */
export function HostTable({ list, chosen, onChoose, narrowed }: HostTableProps) {
  const now = useNow();
  const rows = list.pages
    .flatMap((page) => page.hosts)
    .map((host): DeskRow => {
      const { id, name } = host.host;
      return {
        key: id,
        label: openHostLabel(name),
        chosen: id === chosen,
        onPress: () => onChoose(id),
        cells: cellsOf(host, now),
      };
    });
  return (
    <DeskTable
      label={words.title}
      columns={columns}
      rows={rows}
      empty={narrowed ? words.noneFound : words.empty}
      more={list.more ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() } : undefined}
    />
  );
}

function cellsOf(host: ListedHost, now: number) {
  const { name, clubName } = host.host;
  const state = hostState(host, now);
  return [
    <View key="name">
      <View className="b">{name}</View>
      <View className="t-micro">{clubName}</View>
    </View>,
    <Text key="state" className={state.look ? 'c-ochre' : 'c2'}>
      {state.text}
    </Text>,
    <Load key="load" host={host} />,
    host.openQuestions === 0 ? (
      ''
    ) : (
      <View key="questions">
        <View>{openText(host.openQuestions)}</View>
        {host.pastDue > 0 ? <View className="t-micro c-ochre">{pastDueText(host.pastDue)}</View> : null}
      </View>
    ),
    host.storeName ?? '',
    host.staffNo ?? '',
  ];
}

/** Seats taken out of those there are, as figures and as a line. */
function Load({ host }: { host: ListedHost }) {
  const held = heldBy(host);
  const share = Math.min(100, (100 * held) / Math.max(1, host.capacity));
  return (
    <View>
      <View>{loadText(grouped(held), grouped(host.capacity))}</View>
      <View className="ht-l">
        <View className={isFull(host) ? 'ht-f ht-full' : 'ht-f'} style={{ width: percent(share) }} />
      </View>
      {host.kept > 0 ? <View className="t-micro">{keptText(grouped(host.kept))}</View> : null}
    </View>
  );
}
