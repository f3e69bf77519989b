import { grouped } from '@huiyou/words/imports';
import { leadHandovers as words, namesOf, openHandoverLabel, personCount } from '@huiyou/words/lead';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';
import { type Handover, type HandoversPage, leavingText, phaseOf } from './handover-facts';

const columns = [
  { key: 'from', label: words.host, width: 176 },
  { key: 'to', label: words.to },
  { key: 'total', label: words.total, width: 104 },
  { key: 'started', label: words.started, width: 136 },
  { key: 'state', label: words.state, width: 176 },
];

/** Handovers so far, newest first. */
export function HandoverTable({ list }: { list: Paged<HandoversPage> }) {
  const now = useNow();
  const rows = list.pages.flatMap((page) => page.handovers).map((handover) => rowOf(handover, now));
  return (
    <DeskTable
      label={words.listLabel}
      columns={columns}
      rows={rows}
      empty={words.empty}
      more={list.more ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() } : undefined}
    />
  );
}

function rowOf(handover: Handover, now: number): DeskRow {
  const { id, from, successors, total, startedAt } = handover;
  const state = phaseOf(handover);
  return {
    key: id,
    label: openHandoverLabel(from.name, state),
    onPress: () => void Taro.navigateTo({ url: `/pages-desk/handover/index?id=${id}` }),
    cells: [
      <View key="from">
        <View className="b">{from.name}</View>
        <View className="t-micro">{leavingText(handover, now)}</View>
      </View>,
      <View key="to" className="clip2">
        {namesOf(successors.map(({ name }) => name))}
      </View>,
      personCount(grouped(total)),
      whenInFull(startedAt, now),
      <Text key="state" className={handover.state === 'done' ? 'c2' : 'b'}>
        {state}
      </Text>,
    ],
  };
}
