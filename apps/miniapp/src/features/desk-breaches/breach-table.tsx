import type { Reply } from '@huiyou/contracts/api';
import { breachKindNames, breaches as words, openBreachLabel, owedNames } from '@huiyou/words/breaches';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';

const columns = [
  { key: 'due', label: words.due, width: 136 },
  { key: 'asker', label: words.asker, width: 136 },
  { key: 'question', label: words.question },
  { key: 'host', label: words.host, width: 96 },
  { key: 'kind', label: words.kind, width: 112 },
];

interface BreachTableProps {
  list: Paged<Reply<'GET /lead/breaches'>>;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Broken promises, latest first. */
export function BreachTable({ list, chosen, onChoose }: BreachTableProps) {
  const now = useNow();
  const rows = list.pages
    .flatMap((page) => page.breaches)
    .map(({ id, dueAt, asker, tier, question, host, kind, owed }): DeskRow => {
      const reason = breachKindNames[kind];
      return {
        key: id,
        label: openBreachLabel(asker.displayName, reason),
        chosen: id === chosen,
        onPress: () => onChoose(id),
        cells: [
          <View key="due">
            <View>{whenInFull(dueAt, now)}</View>
            <View className="t-micro">{owedNames[owed]}</View>
          </View>,
          <View key="asker">
            <View className="b">{asker.displayName}</View>
            <View className="t-micro">{tierNames[tier]}</View>
          </View>,
          <View key="question" className="clip2">
            {question.text}
          </View>,
          host.name,
          <Tag key="kind" text={reason} />,
        ],
      };
    });
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
