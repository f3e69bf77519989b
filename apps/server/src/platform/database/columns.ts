import { Column, PrimaryColumn, type TableColumnOptions } from 'typeorm';

/** bigint arrives as text from one engine and as a number from the other; instants fit a double until the year 287396. */
export const instantTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

type Nullable = { nullable?: boolean };

/** Column decorators whose types mean the same on SQLite, MariaDB and MySQL. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: 26 });
export const Ref = (options: Nullable = {}) => Column({ type: 'varchar', length: 26, ...options });
export const Instant = (options: Nullable = {}) =>
  Column({ type: 'bigint', transformer: instantTransformer, ...options });
export const Short = (length: number, options: Nullable = {}) => Column({ type: 'varchar', length, ...options });
export const Long = (options: Nullable = {}) => Column({ type: 'text', ...options });
export const Whole = (options: Nullable = {}) => Column({ type: 'int', ...options });
export const Flag = () => Column({ type: 'boolean' });
export const Json = (options: Nullable = {}) => Column({ type: 'simple-json', ...options });
/** For lists beyond the 65,535 bytes that a text holds on MariaDB and MySQL. */
export const LongJson = (options: Nullable = {}) => Column({ type: 'json', ...options });

type Build = (name: string) => TableColumnOptions;

/** The same columns for migrations. `maybe` makes one nullable. */
export const col = {
  id: (name: string): TableColumnOptions => ({ name, type: 'varchar', length: '26', isPrimary: true }),
  ref: (name: string): TableColumnOptions => ({ name, type: 'varchar', length: '26' }),
  instant: (name: string): TableColumnOptions => ({ name, type: 'bigint' }),
  short:
    (length: number): Build =>
    (name) => ({ name, type: 'varchar', length: String(length) }),
  long: (name: string): TableColumnOptions => ({ name, type: 'text' }),
  json: (name: string): TableColumnOptions => ({ name, type: 'json' }),
  /** 'integer' is what SQLite calls it; the others read it as int. */
  whole: (name: string): TableColumnOptions => ({ name, type: 'integer' }),
  /** `tinyint` with width is what MariaDB calls a boolean; SQLite keeps the word. */
  flag:
    (mysql: boolean): Build =>
    (name) =>
      mysql ? { name, type: 'tinyint', width: 1 } : { name, type: 'boolean' },
};

export function maybe(column: TableColumnOptions): TableColumnOptions {
  return { ...column, isNullable: true };
}
