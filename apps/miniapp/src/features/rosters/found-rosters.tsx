import type { Reply } from '@huiyou/contracts/api';
import { grouped, importFaultSentence } from '@huiyou/words/imports';
import { rosterImport as words } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { Head } from '../../components/head';
import './roster-import.css';

const columns = [
  { key: 'row', label: words.row, width: 64 },
  { key: 'column', label: words.column, width: 160 },
  { key: 'todo', label: words.todo },
];

/** What a try found: how many rows and hosts, and every row that is at fault with what to do about it. */
export function FoundRosters({ taken }: { taken: Reply<'POST /rosters/import'> }) {
  const { rows, hosts, changed, faults, saved } = taken;
  const rowsOf = faults.map(({ row, fault, column }, index) => ({
    key: String(index),
    cells: [String(row), column ?? '', importFaultSentence(fault)],
  }));
  return (
    <View className="m5">
      <Head title={saved ? words.saved : words.found} />
      <Count label={words.rows} count={rows} />
      <Count label={words.hosts} count={hosts} />
      <Count label={words.changed} count={changed} />
      {faults.length === 0 ? (
        <View className="t-note m3">{changed === 0 && !saved ? words.nothing : words.noFaults}</View>
      ) : (
        <View className="m5">
          <Head size="small" title={words.faultsTitle} />
          <View className="t-note m1">{words.faultsLead}</View>
          <DeskTable label={words.faultsLabel} columns={columns} rows={rowsOf} empty={words.noFaults} />
        </View>
      )}
    </View>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <View className="ri-c">
      <View className="c2">{label}</View>
      <View className="b">{grouped(count)}</View>
    </View>
  );
}
