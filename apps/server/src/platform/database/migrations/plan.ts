import { type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';

export type Key = { name: string; columns: string[]; unique?: boolean };
export type Plan = { name: string; columns: TableColumnOptions[]; keys?: Key[] };

export const primary = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

/** A column that rows there already get a value for. */
export const preset = (column: TableColumnOptions, value: number | string): TableColumnOptions => ({
  ...column,
  default: typeof value === 'number' ? value : `'${value}'`,
});

export function isMysql(runner: QueryRunner): boolean {
  return runner.connection.options.type !== 'better-sqlite3';
}

function indicesOf(keys: readonly Key[]) {
  return keys.map((key) => ({ name: key.name, columnNames: key.columns, isUnique: key.unique === true }));
}

export function createTable(runner: QueryRunner, plan: Plan): Promise<void> {
  return runner.createTable(new Table({ name: plan.name, columns: plan.columns, indices: indicesOf(plan.keys ?? []) }));
}

/** Adds columns and keys to a table that is there already. */
export async function extendTable(runner: QueryRunner, { name, columns, keys = [] }: Plan): Promise<void> {
  await runner.addColumns(
    name,
    columns.map((column) => new TableColumn(column)),
  );
  for (const index of indicesOf(keys)) await runner.createIndex(name, new TableIndex(index));
}

/** Takes away what `extendTable` added. */
export async function shrinkTable(runner: QueryRunner, { name, columns, keys = [] }: Plan): Promise<void> {
  for (const key of keys) await runner.dropIndex(name, key.name);
  await runner.dropColumns(
    name,
    columns.map((column) => column.name),
  );
}
