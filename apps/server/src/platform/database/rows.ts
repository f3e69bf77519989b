import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityManager as Tx } from 'typeorm';
import { withCommit } from './send-together.ts';
import { Sought } from './sought.ts';

type Entity<T> = new () => T;
/** Equal in every property it names, null included. */
export type Where<T> = { [K in keyof T]?: T[K] | Sought };
/** A statement's lock, as the engine writes it after the statement. */
export type RowLock = 'FOR UPDATE' | 'LOCK IN SHARE MODE' | 'FOR UPDATE SKIP LOCKED';

/** What is written once of a table: its name, and its columns by the names of their properties. */
type Table = { name: string; columns: Map<string, Column>; all: string };
type Column = { property: string; name: string; metadata: ColumnMetadata; asIs: boolean };

/**
 * Rows by plain statements over the same entities: where a request is a handful of statements, building each by query builder
 * costs more than the database takes to carry it out. For single tables and equality; all else goes through TypeORM.
 */
const tables = new WeakMap<EntityMetadata, Table>();

/** These arrive and leave as JavaScript has them; every other type is converted as TypeORM does it. */
const asIsTypes = new Set<unknown>(['varchar', 'text', 'int']);

function tableOf<T extends ObjectLiteral>(tx: Tx, entity: Entity<T>): Table {
  const metadata = tx.connection.getMetadata(entity);
  const known = tables.get(metadata);
  if (known) return known;
  const quoted = (name: string) => tx.connection.driver.escape(name);
  const columns = metadata.columns.map((column): [string, Column] => {
    const asIs = !column.transformer && asIsTypes.has(column.type);
    const name = quoted(column.databaseName);
    return [column.propertyName, { property: column.propertyName, name, metadata: column, asIs }];
  });
  const all = columns.map(([, { name }]) => name).join(', ');
  const table = { name: quoted(metadata.tableName), columns: new Map(columns), all };
  tables.set(metadata, table);
  return table;
}

/** SQLite reads the mark as the comment it is and carries the statement out at once. */
function begun(when: When): string {
  return when === 'last' ? withCommit : '';
}

function columnOf(table: Table, property: string): Column {
  const column = table.columns.get(property);
  if (!column) throw new Error(`no column ${property}`);
  return column;
}

function stored(tx: Tx, { asIs, metadata }: Column, value: unknown): unknown {
  if (asIs) return value;
  const converted: unknown = tx.connection.driver.preparePersistentValue(value, metadata);
  return converted;
}

/** `last`: nothing in this transaction looks at it afterwards, so that it may travel with the commit. */
export type When = 'now' | 'last';

/** Inserts rows that have the same properties; a property that is left out gets the column's default. */
export async function insertRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: Entity<T>,
  rows: readonly Partial<T>[],
  when: When = 'now',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const table = tableOf(tx, entity);
  const columns = Object.keys(first).map((property) => columnOf(table, property));
  const names = columns.map(({ name }) => name).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.flatMap((row) => columns.map((column) => stored(tx, column, row[column.property])));
  await tx.query(
    `${begun(when)}INSERT INTO ${table.name} (${names}) VALUES ${rows.map(() => places).join(', ')}`,
    values,
  );
}

/** Changes the rows that equal `where` in every property it names, null included. */
export async function updateRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: Entity<T>,
  where: Where<T>,
  change: Partial<T>,
  when: When = 'now',
): Promise<void> {
  const table = tableOf(tx, entity);
  const columns = Object.keys(change).map((property) => columnOf(table, property));
  const sets = columns.map(({ name }) => `${name} = ?`).join(', ');
  const values = columns.map((column) => stored(tx, column, change[column.property]));
  const asked = condition(tx, table, where);
  await tx.query(`${begun(when)}UPDATE ${table.name} SET ${sets} WHERE ${asked.sql}`, [...values, ...asked.values]);
}

/** Rows that equal `where`, by these properties upwards, at most `most`. */
export async function findRows<T extends ObjectLiteral>(
  tx: Tx,
  entity: Entity<T>,
  where: Where<T>,
  { by, most }: { by: readonly (keyof T & string)[]; most: number },
): Promise<T[]> {
  const table = tableOf(tx, entity);
  const asked = condition(tx, table, where);
  const order = by.map((property) => columnOf(table, property).name).join(', ');
  const found: Record<string, unknown>[] = await tx.query(
    `SELECT ${table.all} FROM ${table.name} WHERE ${asked.sql} ORDER BY ${order} LIMIT ?`,
    [...asked.values, most],
  );
  return found.map((row) => hydrated(tx, entity, table, row));
}

/** Rows whose `property` is one of these values, in no order; none of them, no statement. */
export async function findAmong<T extends ObjectLiteral>(
  tx: Tx,
  entity: Entity<T>,
  property: keyof T & string,
  values: readonly string[],
): Promise<T[]> {
  const wanted = [...new Set(values)];
  if (wanted.length === 0) return [];
  const table = tableOf(tx, entity);
  const found: Record<string, unknown>[] = await tx.query(
    `SELECT ${table.all} FROM ${table.name}
     WHERE ${columnOf(table, property).name} IN (${wanted.map(() => '?').join(', ')})`,
    wanted,
  );
  return found.map((row) => hydrated(tx, entity, table, row));
}

/** The row that equals `where` in every property it names, or null. `where` must name a unique key. */
export async function findRow<T extends ObjectLiteral>(
  tx: Tx,
  entity: Entity<T>,
  where: Where<T>,
  lock: RowLock | '' = '',
): Promise<T | null> {
  const table = tableOf(tx, entity);
  const asked = condition(tx, table, where);
  const [found]: Record<string, unknown>[] = await tx.query(
    `SELECT ${table.all} FROM ${table.name} WHERE ${asked.sql} LIMIT 1 ${lock}`,
    asked.values,
  );
  return found ? hydrated(tx, entity, table, found) : null;
}

function hydrated<T extends ObjectLiteral>(tx: Tx, entity: Entity<T>, table: Table, found: Record<string, unknown>): T {
  const row: Record<string, unknown> = new entity();
  for (const [property, { asIs, metadata }] of table.columns) {
    const value = found[metadata.databaseName];
    row[property] = asIs ? value : (tx.connection.driver.prepareHydratedValue(value, metadata) as unknown);
  }
  return row as T;
}

function condition<T extends ObjectLiteral>(tx: Tx, table: Table, where: Where<T>): { sql: string; values: unknown[] } {
  const parts = Object.entries(where).map(([property, value]) => equality(tx, columnOf(table, property), value));
  // An empty condition would mean every row: whoever forgets a property must not get that.
  if (parts.length === 0) throw new Error('condition-incomplete');
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function equality(tx: Tx, column: Column, value: unknown): { sql: string; values: readonly unknown[] } {
  if (value === undefined) throw new Error('condition-incomplete');
  if (value === null) return { sql: `${column.name} IS NULL`, values: [] };
  if (value instanceof Sought) return { sql: `${column.name} = ${value.sql}`, values: value.values };
  return { sql: `${column.name} = ?`, values: [stored(tx, column, value)] };
}
