import { desk as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { px } from '../lib/px';
import { Button } from './button';
import { Notice } from './notice';
import './desk-table.css';

export interface DeskColumn {
  key: string;
  label: string;
  /** Pixels; columns without one share what is left. */
  width?: number;
  align?: 'right';
}

export interface DeskRow {
  key: string;
  /** One for each column, in their order. */
  cells: readonly ReactNode[];
  /** Given: the row opens something, and `label` says what. */
  onPress?: (() => void) | undefined;
  label?: string | undefined;
  chosen?: boolean | undefined;
}

interface DeskTableProps {
  columns: readonly DeskColumn[];
  rows: readonly DeskRow[];
  /** Said in place of rows while there are none. */
  empty: ReactNode;
  /** There is more to ask for. */
  more?: { asking: boolean; refused: string | null; onMore: () => void } | undefined;
  label: string;
}

/** What lib/aria has no need of elsewhere. */
const part = (role: string): Record<string, string> => ({ role });

/** What a column without a width wants at least. */
const leastWide = 96;

const cellOf = ({ width, align }: DeskColumn) => ({
  className: classNames('dt-c', width === undefined && 'dt-wide', align === 'right' && 'dt-right'),
  style: width === undefined ? {} : { width: px(width) },
});

/** A table as hairline rows: no boxes, no stripes. */
export function DeskTable({ columns, rows, empty, more, label }: DeskTableProps) {
  const least = columns.reduce((sum, { width = leastWide }) => sum + width, 16);
  if (rows.length === 0 && !more) return <View className="dt-e">{empty}</View>;
  return (
    <View>
      <View className="dt-x">
        <View className="dt" style={{ minWidth: px(least) }} {...aria({ label })} {...part('table')}>
          <View className="dt-r dt-h" {...part('row')}>
            {columns.map((column) => (
              <View key={column.key} {...cellOf(column)} {...part('columnheader')}>
                {column.label}
              </View>
            ))}
          </View>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </View>
      </View>
      {more?.refused ? (
        <View className="m3">
          <Notice tone="look" text={more.refused} />
        </View>
      ) : null}
      {more ? (
        <View className="m3">
          <Button look="text" size="small" label={words.showMore} loading={more.asking} onPress={more.onMore} />
        </View>
      ) : null}
    </View>
  );
}

function Row({ row, columns }: { row: DeskRow; columns: readonly DeskColumn[] }) {
  const { cells, onPress, label, chosen = false } = row;
  // The first cell is the button for the keyboard; a pointer may press anywhere on the row.
  const first = onPress ? aria({ role: 'button', ...(label === undefined ? {} : { label }) }) : {};
  return (
    <View
      className={classNames('dt-r', onPress && 'dt-go', chosen && 'dt-on')}
      onClick={() => onPress?.()}
      {...part('row')}
    >
      {columns.map((column, index) => (
        <View key={column.key} {...cellOf(column)} {...part('cell')}>
          {index === 0 && onPress ? <View {...first}>{cells[index]}</View> : cells[index]}
        </View>
      ))}
    </View>
  );
}
