import { branchFacts, branchKindNames, orgWords as words, storeKindName } from '@huiyou/words/desk';
import { Text, View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { px } from '../../lib/px';
import { type Chosen, type Org, type OrgRow, orgRows } from './org-rows';

const columns = [
  { key: 'name', label: words.name },
  { key: 'kind', label: words.kind, width: 96 },
  { key: 'hosts', label: words.hosts, width: 200 },
];

interface OrgTreeProps {
  org: Org;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
  empty: string;
}

/** The tree as rows: what hangs below stands further in. */
export function OrgTree({ org, chosen, onChoose, empty }: OrgTreeProps) {
  const rows = orgRows(org).map((row) => drawn(row, chosen, onChoose));
  return <DeskTable label={words.treeLabel} columns={columns} rows={rows} empty={empty} />;
}

function drawn(row: OrgRow, chosen: Chosen | null, onChoose: (chosen: Chosen) => void): DeskRow {
  const { kind, depth } = row;
  const { id, name } = row.kind === 'branch' ? row.branch : row.store;
  const facts = row.kind === 'branch' ? branchFacts(row.stores, row.hosts) : String(row.store.hosts);
  return {
    key: id,
    label: name,
    chosen: chosen !== null && 'id' in chosen && chosen.id === id,
    onPress: () => onChoose({ kind, id }),
    cells: [
      <View key="name" style={{ paddingLeft: px(depth * 20) }}>
        <View className={kind === 'branch' ? 'b' : ''}>{name}</View>
        {row.kind === 'store' ? <View className="t-micro">{row.store.address}</View> : null}
      </View>,
      <Text key="kind" className="c2">
        {row.kind === 'branch' ? branchKindNames[row.branch.kind] : storeKindName}
      </Text>,
      <Text key="hosts" className="c2">
        {facts}
      </Text>,
    ],
  };
}
