import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { entities } from '../src/entities.ts';
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
