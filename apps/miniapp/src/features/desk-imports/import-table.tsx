import {
  importKindNames,
  importStateNames,
  importWords as words,
  openImportLabel,
  rowCount,
} from '@huiyou/words/imports';
import { Text } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { Imports } from './use-imports';

const columns = [
  { key: 'file', label: words.file },
  { key: 'what', label: words.what, width: 88 },
  { key: 'started', label: words.started, width: 136 },
  { key: 'rows', label: words.rows, width: 112 },
  { key: 'state', label: words.state, width: 136 },
];

interface ImportTableProps {
  read: Imports;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Imports so far, newest first. */
export function ImportTable({ read: { list, imports }, chosen, onChoose }: ImportTableProps) {
  const now = useNow();
  const rows = imports.map(({ id, fileName, kind, startedAt, rows: count, state }) => ({
    key: id,
    label: openImportLabel(fileName),
    chosen: id === chosen,
    onPress: () => onChoose(id),
    cells: [
      fileName,
      importKindNames[kind],
      whenInFull(startedAt, now),
      rowCount(count),
      <Text key="state" className={state === 'checked' ? 'b' : 'c2'}>
        {importStateNames[state]}
      </Text>,
    ],
  }));
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
