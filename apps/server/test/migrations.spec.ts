import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { entities } from '../src/entities.ts';
import { AcquaintanceRow, RelationFactRow } from '../src/modules/acquaintances/acquaintance.entity.ts';
import { HostLoadRow } from '../src/modules/membership/bond.entity.ts';
import { QuestionRow } from '../src/modules/questions/question.entity.ts';
import { RosterVersionRow } from '../src/modules/rosters/roster.entities.ts';
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
      type: type.replace(/\(.*/, '').toLowerCase(),
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
  // The calendar a question was asked under: of another host who has one, or else that of the host it stands with.
  if (name === 'calendarKosId') return `${(row % 3) + 1}kosId会友`;
  if (type === 'text' || type === 'longtext') return `["${row} 号，写于从前"]`;
  if (type === 'tinyint' || type === 'boolean') return row % 2;
  if (type === 'varchar') return `${row}${name}会友`.slice(0, Number(length));
  return 1_700_000_000 + row;
}

type Row = Record<string, string | number | null>;
const releases = [
  { release: 'the first release', ran: 1 },
  { release: 'the second release', ran: 2 },
];
const cases = releases.flatMap((one) => (['sqlite', 'mariadb'] as const).map((engine) => ({ ...one, engine })));

describe.each(cases)('what a club of $release has, on $engine', ({ engine, ran }) => {
  let sources: DataSources;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  const known = new Map<string, string[]>();
  const quoted = (name: string) => (engine === 'sqlite' ? `"${name}"` : `\`${name}\``);

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    sources = await connect(configFor(database.url), entities);
    await back();
    for (const table of await tablesOf(sources)) known.set(table, await fill(table));
  });
  afterAll(async () => {
    await Promise.all([sources.writer.destroy(), sources.reader.destroy()]);
    await database.drop();
  });

  async function back(): Promise<void> {
    for (const _ of migrations.slice(ran)) await sources.writer.undoLastMigration();
  }

  async function fill(table: string): Promise<string[]> {
    const columns = await columnsOf(sources, table);
    const names = columns.map(({ name }) => name);
    const insert = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    await sources.writer.transaction(async (tx) => {
      for (const row of [1, 2, 3])
        await tx.query(
          insert,
          columns.map((column) => valueFor(column, row)),
        );
    });
    return names;
  }

  /** Every row of then, with the columns of then that are there now. */
  async function rows(): Promise<Map<string, Row[]>> {
    const found = new Map<string, Row[]>();
    for (const [table, names] of known) {
      const now = (await columnsOf(sources, table)).map(({ name }) => name);
      const list = names.filter((name) => now.includes(name)).map(quoted);
      found.set(table, await sources.reader.query(`SELECT ${list.join(', ')} FROM ${quoted(table)} ORDER BY 1, 2`));
    }
    return found;
  }

  /** The same rows without the columns that are kept elsewhere by now. */
  function without(before: Map<string, Row[]>): Map<string, Row[]> {
    const moved: Record<string, string[]> = { roster: ['shifts'], question: ['calendarKosId'] };
    return new Map(
      [...before].map(([table, list]) => [
        table,
        list.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !moved[table]?.includes(name)))),
      ]),
    );
  }

  it('is all there after the later migrations, after taking them back, and after running them again', async () => {
    expect(known.size).toBeGreaterThan(20);
    const before = await rows();
    for (const [table, list] of before) expect([table, list.length]).toEqual([table, 3]);
    for (const again of [false, true]) {
      await sources.writer.runMigrations();
      expect(await rows()).toEqual(without(before));
      expect(await differences(sources)).toEqual([]);
      if (ran === 1) await standsAsOfFirst();
      await standsAsOfSecond(before.get('question') ?? []);
      if (again) break;
      await back();
      expect([...known.keys()]).toEqual(await tablesOf(sources));
      expect(await rows()).toEqual(before);
    }
  });

  /** What came with the second release stands as if nothing of it had happened yet. */
  async function standsAsOfFirst(): Promise<void> {
    const { manager } = sources.reader;
    const met = await manager.find(AcquaintanceRow);
    expect(met.map(({ how, lastExchangeAt, metAt }) => [how, lastExchangeAt - metAt])).toEqual(
      [1, 2, 3].map(() => ['letter', 0]),
    );
    expect((await manager.find(HostLoadRow)).map(({ kept }) => kept)).toEqual([0, 0, 0]);
    expect((await manager.find(QuestionRow)).map(({ guest, insteadOf }) => [guest, insteadOf])).toEqual(
      [1, 2, 3].map(() => [false, null]),
    );
    expect((await manager.find(RelationFactRow)).map(({ kind, state }) => [kind, state])).toEqual(
      [1, 2, 3].map(() => ['entered', 'confirmed']),
    );
  }

  /** Calendars and open promises go on as they were: each question under its calendar, watched until it is due. */
  async function standsAsOfSecond(before: readonly Row[]): Promise<void> {
    const { manager } = sources.reader;
    const versions = await manager.find(RosterVersionRow, { order: { id: 'ASC' } });
    expect(versions.map(({ kosId, kind, shifts }) => [kosId, kind, shifts])).toEqual(
      [1, 2, 3].map((row) => [`${row}kosId会友`, 'roster', [`${row} 号，写于从前`]]),
    );
    const questions = await manager.find(QuestionRow, { order: { id: 'ASC' } });
    expect(questions.map(({ rosterId }) => rosterId)).toEqual(
      before.map((row) => row['calendarKosId'] ?? row['kosId']),
    );
    expect(questions.map(({ watchAt }) => watchAt)).toEqual(
      questions.map(({ queued, dueAt }) => (queued ? dueAt + 1 : null)),
    );
  }
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
