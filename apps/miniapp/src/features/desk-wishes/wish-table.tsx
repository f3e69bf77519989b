import { leadWishes as words, openWishLabel, wishAskedAt } from '@huiyou/words/lead';
import { reasonNames, wishStateNames } from '@huiyou/words/wishes';
import { Text, View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';
import type { Wish, WishesPage } from './wish-facts';

const columns = [
  { key: 'member', label: words.member },
  { key: 'from', label: words.from, width: 96 },
  { key: 'to', label: words.to, width: 96 },
  { key: 'reason', label: words.reason },
  { key: 'state', label: words.state, width: 136 },
];

interface WishTableProps {
  list: Paged<WishesPage>;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Wishes for another host, waiting ones first. */
export function WishTable({ list, chosen, onChoose }: WishTableProps) {
  const now = useNow();
  const rowOf = ({ id, member, from, to, reason, state, askedAt }: Wish): DeskRow => ({
    key: id,
    label: openWishLabel(member.displayName, wishStateNames[state]),
    chosen: id === chosen,
    onPress: () => onChoose(id),
    cells: [
      <View key="member">
        <View className={state === 'waiting' ? 'b' : ''}>{member.displayName}</View>
        <View className="t-micro">{wishAskedAt(whenInFull(askedAt, now))}</View>
      </View>,
      from.name,
      <Text key="to" className={to ? '' : 'c2'}>
        {to?.name ?? words.toYou}
      </Text>,
      reasonNames[reason],
      <Text key="state" className={state === 'waiting' ? 'b' : 'c2'}>
        {wishStateNames[state]}
      </Text>,
    ],
  });
  return (
    <DeskTable
      label={words.listLabel}
      columns={columns}
      rows={list.pages.flatMap((page) => page.wishes).map(rowOf)}
      empty={words.empty}
      more={list.more ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() } : undefined}
    />
  );
}
