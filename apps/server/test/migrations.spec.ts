import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { entities } from '../src/entities.ts';
import { AcquaintanceRow, RelationFactRow } from '../src/modules/acquaintances/acquaintance.entity.ts';
import { HostLoadRow } from '../src/modules/membership/bond.entity.ts';
import { QuestionRow } from '../src/modules/questions/question.entity.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect, type DataSources } from '../src/platform/database/data-sources.ts';
import { migrations } from '../src/platform/database/migrations/index.ts';
import { emptyDatabase } from './open-club.ts';

async function differences({ writer }: DataSources): Promise<string[]> {
  return (await writer.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

const configFor = (url: string) => readConfig({ HUIYOU_DATABASE_URL: url }).database;

async function tablesOf({ reader, engine }: DataSources): Promise<string[]> {
  const query =
    engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const rows: { name: string }[] = await reader.query(query);
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
    .sort();
}

describe.each(['sqlite', 'mariadb'] as const)('migrations on %s', (engine) => {
  let sources: DataSources;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  const expected = () => sources.writer.entityMetadatas.map(({ tableName }) => tableName).sort();

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    sources = await connect(configFor(database.url), entities);
  });
  afterAll(async () => {
    await Promise.all([sources.writer.destroy(), sources.reader.destroy()]);
    await database.drop();
  });

  it('build from nothing exactly what the entities say', async () => {
    expect(await tablesOf(sources)).toEqual(expected());
    expect(await differences(sources)).toEqual([]);
  });

  it('go down to nothing and up again', async () => {
    for (const _ of migrations) await sources.writer.undoLastMigration();
    expect(await tablesOf(sources)).toEqual([]);
    await sources.writer.runMigrations();
    expect(await tablesOf(sources)).toEqual(expected());
    expect(await differences(sources)).toEqual([]);
  });

  it('have nothing to do the second time', async () => {
    expect(await sources.writer.runMigrations()).toEqual([]);
    const second = await connect(configFor(database.url), entities);
    await Promise.all([second.writer.destroy(), second.reader.destroy()]);
  });
});

type Column = { name: string; type: string; length: number | null; nullable: boolean };

async function columnsOf({ reader, engine }: DataSources, table: string): Promise<Column[]> {
  if (engine === 'sqlite') {
    const rows: { name: string; type: string; notnull: number }[] = await reader.query(`PRAGMA table_info("${table}")`);
    return rows.map(({ name, type, notnull }) => ({
      name,
      type: type.replace(/\(.*/, ''),
      length: Number(/\d+/.exec(type)?.[0] ?? 0),
      nullable: notnull === 0,
    }));
  }
  const rows: { name: string; type: string; length: number | null; nullable: string }[] = await reader.query(
    `SELECT column_name AS name, data_type AS type, character_maximum_length AS length, is_nullable AS nullable
     FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position`,
    [table],
  );
  return rows.map((row) => ({ ...row, nullable: row.nullable === 'YES' }));
}

/** Something for every type, different in every row; in every third row what may be null is null. */
function valueFor({ name, type, length, nullable }: Column, row: number): string | number | null {
  if (nullable && row % 3 === 2) return null;
  if (type === 'text') return `["${row} 号，写于从前"]`;
  if (type === 'tinyint' || type === 'boolean') return row % 2;
  if (type === 'varchar') return `${row}${name}会友`.slice(0, Number(length));
  return 1_700_000_000 + row;
}

describe.each(['sqlite', 'mariadb'] as const)('what a club of the first release has, on %s', (engine) => {
  let sources: DataSources;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  const quoted = (name: string) => (engine === 'sqlite' ? `"${name}"` : `\`${name}\``);

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    sources = await connect(configFor(database.url), entities);
  });
  afterAll(async () => {
    await Promise.all([sources.writer.destroy(), sources.reader.destroy()]);
    await database.drop();
  });

  it('is all there after the second migration, after taking it back, and after running it again', async () => {
    const { writer, reader } = sources;
    await writer.undoLastMigration();
    const known = new Map<string, string[]>();
    for (const table of await tablesOf(sources)) {
      const columns = await columnsOf(sources, table);
      const names = columns.map(({ name }) => name);
      const insert = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
      for (const row of [1, 2, 3])
        await writer.query(
          insert,
          columns.map((column) => valueFor(column, row)),
        );
      known.set(table, names);
    }
    expect(known.size).toBeGreaterThan(20);
    const rows = async () => {
      const found: [string, string[]][] = [];
      for (const [table, names] of known) {
        const list: object[] = await reader.query(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)}`);
        found.push([table, list.map((row) => JSON.stringify(row)).sort()]);
      }
      return new Map(found);
    };
    const before = await rows();
    for (const [table, list] of before) expect([table, list.length]).toEqual([table, 3]);

    await writer.runMigrations();
    expect(await rows()).toEqual(before);
    expect(await differences(sources)).toEqual([]);
    // What came with the second release stands as if nothing of it had happened yet.
    const met = await reader.manager.find(AcquaintanceRow);
    expect(met.map(({ how, lastExchangeAt, metAt }) => [how, lastExchangeAt - metAt])).toEqual(
      [1, 2, 3].map(() => ['letter', 0]),
    );
    expect((await reader.manager.find(HostLoadRow)).map(({ kept }) => kept)).toEqual([0, 0, 0]);
    expect((await reader.manager.find(QuestionRow)).map(({ guest, insteadOf }) => [guest, insteadOf])).toEqual(
      [1, 2, 3].map(() => [false, null]),
    );
    expect((await reader.manager.find(RelationFactRow)).map(({ kind, state }) => [kind, state])).toEqual(
      [1, 2, 3].map(() => ['entered', 'confirmed']),
    );

    await writer.undoLastMigration();
    expect([...known.keys()]).toEqual(await tablesOf(sources));
    expect(await rows()).toEqual(before);
    await writer.runMigrations();
    expect(await rows()).toEqual(before);
    expect(await differences(sources)).toEqual([]);
  });
});

describe('a database made with another collation', () => {
  it('still tells codes apart by their case', async () => {
    const url = new URL(process.env['HUIYOU_SPEC_MARIADB'] ?? '');
    const name = `huiyou_general_${process.pid}`;
    const root = await createConnection(url.href);
    await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
    url.pathname = `/${name}`;
    const sources = await connect(configFor(url.href), entities);
    try {
      const rows: { column: string }[] = await sources.reader.query(
        `SELECT CONCAT(table_name, '.', column_name) AS \`column\` FROM information_schema.columns
         WHERE table_schema = DATABASE() AND collation_name IS NOT NULL AND collation_name <> 'utf8mb4_bin' AND table_name <> 'migrations'`,
      );
      expect(rows.map(({ column }) => column)).toEqual([]);
      expect(await differences(sources)).toEqual([]);
    } finally {
      await Promise.all([sources.writer.destroy(), sources.reader.destroy()]);
      await root.query(`DROP DATABASE ${name}`);
      await root.end();
    }
  });
});
