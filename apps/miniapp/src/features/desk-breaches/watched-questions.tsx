import { openWatched, reopenedTimes, watch as words } from '@huiyou/words/breaches';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { Head } from '../../components/head';
import { Tag } from '../../components/tag';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { useHasRole } from '../../stores/session.store';
import type { Watch } from './breach-facts';

type AtRiskRow = Watch['atRisk'][number];
type ReopenedRow = Watch['reopened'][number];

const shared = [
  { key: 'due', label: words.due, width: 144 },
  { key: 'asker', label: words.asker, width: 120 },
  { key: 'text', label: words.text },
  { key: 'host', label: words.host, width: 96 },
];
const openQuestion = (id: string) => () => void Taro.navigateTo({ url: `/pages-desk/question/index?id=${id}` });

/** A lead opens the question; an operator sees that it is there. */
function usePress(): (id: string) => (() => void) | undefined {
  const leading = useHasRole('lead');
  return (id) => (leading ? openQuestion(id) : undefined);
}

function DueTag({ dueAt, nudgeAt, now }: Pick<AtRiskRow, 'dueAt' | 'nudgeAt'> & { now: number }) {
  if (dueAt <= now) return <Tag text={words.late} tone="late" />;
  return nudgeAt <= now ? <Tag text={words.soon} tone="soon" /> : null;
}

function cellsOf({ asker, tier, text, host, dueAt, nudgeAt }: AtRiskRow, now: number) {
  return [
    <View key="due">
      <View className="b">{whenInFull(dueAt, now)}</View>
      <DueTag dueAt={dueAt} nudgeAt={nudgeAt} now={now} />
    </View>,
    <View key="asker">
      <View>{asker.displayName}</View>
      <View className="t-micro">{tierNames[tier]}</View>
    </View>,
    <View key="text" className="clip2">
      {text}
    </View>,
    host.name,
  ];
}

/** Questions near their promised time, and past it. */
export function AtRisk({ rows: watched }: { rows: readonly AtRiskRow[] }) {
  const now = useNow();
  const press = usePress();
  if (watched.length === 0) return null;
  const rows = watched.map(
    (row): DeskRow => ({
      key: row.id,
      label: openWatched(row.asker.displayName, whenInFull(row.dueAt, now)),
      onPress: press(row.id),
      cells: [...cellsOf(row, now), row.claim?.by.displayName ?? words.nobody],
    }),
  );
  return (
    <View className="m3">
      <Head title={words.atRisk} />
      <DeskTable
        label={words.atRiskLabel}
        columns={[...shared, { key: 'claim', label: words.writing, width: 96 }]}
        rows={rows}
        empty=""
      />
    </View>
  );
}

/** Questions whose answer was not complete twice. */
export function Reopened({ rows: watched }: { rows: readonly ReopenedRow[] }) {
  const now = useNow();
  const press = usePress();
  if (watched.length === 0) return null;
  const rows = watched.map(
    (row): DeskRow => ({
      key: row.id,
      label: openWatched(row.asker.displayName, reopenedTimes(row.times)),
      onPress: press(row.id),
      cells: [...cellsOf(row, now), reopenedTimes(row.times)],
    }),
  );
  return (
    <View className="m6">
      <Head title={words.reopened} />
      <DeskTable
        label={words.reopenedLabel}
        columns={[...shared, { key: 'times', label: words.times, width: 96 }]}
        rows={rows}
        empty=""
      />
    </View>
  );
}
