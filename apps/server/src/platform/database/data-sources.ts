import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import type { Config } from '../config.ts';
import { type Connection, sendTogether } from './send-together.ts';
import { migrations } from './migrations/index.ts';

export type Entity = (new () => object) | EntitySchema;

/**
 * A writer and a reader: two pools on MariaDB, so that a transaction never waits for a connection that other
 * transactions hold; two connections to one file on SQLite, so that readers see committed data only. On MariaDB and MySQL
 * the writer has no autocommit: what it is asked outside a transaction is not kept, so `Database.transaction` alone uses it.
 */
export type DataSources = { writer: DataSource; reader: DataSource; engine: 'sqlite' | 'mariadb' | 'mysql' };

/** Connects, and brings the schema up to date. Throws with the driver's error when the database cannot be used. */
export async function connect(database: Config['database'], entities: readonly Entity[]): Promise<DataSources> {
  return database.kind === 'sqlite' ? connectSqlite(database.file, entities) : connectMysql(database.url, entities);
}

const always = { synchronize: false, migrationsRun: false, migrationsTransactionMode: 'each', logging: false } as const;

async function connectSqlite(file: string, entities: readonly Entity[]): Promise<DataSources> {
  mkdirSync(dirname(file), { recursive: true });
  const options = { type: 'better-sqlite3' as const, database: file, entities: [...entities], migrations, ...always };
  const writer = await new DataSource({ ...options, enableWAL: true, timeout: 5000 }).initialize();
  await writer.query('PRAGMA synchronous = FULL');
  await writer.runMigrations();
  const reader = await new DataSource({ ...options, readonly: true, timeout: 5000 }).initialize();
  return { writer, reader, engine: 'sqlite' };
}

async function connectMysql(url: string, entities: readonly Entity[]): Promise<DataSources> {
  const engine = await serverKind(url);
  const options: DataSourceOptions = {
    type: engine,
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 2000,
    // A stack for every statement costs a twelfth of a busy server's time; a failed one names its statement anyway.
    trace: false,
    poolSize: 16,
    extra: { idleTimeout: 60_000, enableKeepAlive: true },
    entities: [...entities],
    migrations,
    ...always,
  };
  await migrate({ ...options, poolSize: 1 });
  const writer = await new DataSource({ ...options, multipleStatements: true }).initialize();
  await prepareEachConnection(writer, [...sessionSettings, 'SET SESSION autocommit = 0'], sendTogether);
  const reader = await new DataSource(options).initialize();
  await prepareEachConnection(reader, sessionSettings);
  return { writer, reader, engine };
}

async function migrate(options: DataSourceOptions): Promise<void> {
  const migrator = await new DataSource(options).initialize();
  try {
    await compareExactly(migrator);
    await migrator.runMigrations();
  } finally {
    await migrator.destroy();
  }
}

/** Tables take the collation of their database, and tokens, codes and openids may differ by case alone. */
async function compareExactly(writer: DataSource): Promise<void> {
  const rows: { collation: string }[] = await writer.query('SELECT @@collation_database AS collation');
  if (rows[0]?.collation === 'utf8mb4_bin') return;
  await writer.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}

/** TypeORM reports phantom differences when MariaDB is addressed as MySQL, so the server is asked first. */
async function serverKind(url: string): Promise<'mariadb' | 'mysql'> {
  const probe = await new DataSource({ type: 'mysql', url, connectTimeout: 2000, poolSize: 1 }).initialize();
  try {
    const rows: { version: string }[] = await probe.query('SELECT VERSION() AS version');
    return rows[0]?.version.toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
  } finally {
    await probe.destroy();
  }
}

type MysqlConnection = Omit<Connection, 'promised'> & {
  query(sql: string): unknown;
  promise(): Connection['promised'];
  release(): void;
};
type MysqlPool = {
  on(event: 'connection', listener: (connection: MysqlConnection) => void): void;
  getConnection(given: (error: Error | null, connection: MysqlConnection) => void): void;
};

/** Range locks of REPEATABLE READ serialise claims for nothing; every write here is a row lock or a unique key. */
const sessionSettings = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET SESSION innodb_lock_wait_timeout = 10',
];

/** Settings go to every connection of the pool, the one that exists already included. */
async function prepareEachConnection(
  source: DataSource,
  settings: readonly string[],
  adapt: (connection: Connection) => void = () => undefined,
): Promise<void> {
  const { pool } = source.driver as unknown as { pool: MysqlPool };
  const prepare = (connection: MysqlConnection) => {
    // TypeORM asks for it before every statement, and the driver makes another one each time.
    const promised = connection.promise();
    connection.promise = () => promised;
    adapt({ promised, format: connection.format.bind(connection) });
    for (const setting of settings) connection.query(setting);
  };
  pool.on('connection', prepare);
  const first = await new Promise<MysqlConnection>((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
  });
  prepare(first);
  first.release();
}
