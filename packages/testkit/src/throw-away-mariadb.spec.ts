import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { freshDatabase, startMariadb, type ThrowAwayMariadb } from './throw-away-mariadb.ts';

async function ask(url: string, statement: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
}

describe('a throw-away MariaDB', () => {
  let folder: string;
  let mariadb: ThrowAwayMariadb;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huiyou-spec-'));
    mariadb = await startMariadb({ dir: folder });
  }, 90_000);

  afterAll(async () => {
    await mariadb.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('runs with the settings the product asks for', async () => {
    const [row] = await ask(
      mariadb.url,
      `SELECT @@innodb_flush_log_at_trx_commit AS flush, @@log_bin AS binlog, @@max_connections AS connections,
              @@character_set_server AS charset, @@performance_schema AS schema_on`,
    );
    expect(row).toEqual({ flush: 1, binlog: 0, connections: 300, charset: 'utf8mb4', schema_on: 0 });
  });

  it('gives fresh databases that compare every letter exactly, and drops them', async () => {
    const [one, two] = await Promise.all([freshDatabase(mariadb.url), freshDatabase(mariadb.url)]);
    expect(one.name).not.toBe(two.name);
    expect(await ask(one.url, 'SELECT DATABASE() AS name, @@collation_database AS collation')).toEqual([
      { name: one.name, collation: 'utf8mb4_bin' },
    ]);
    await one.drop();
    await two.drop();
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('Unknown database');
  });

  it('keeps a committed row through SIGKILL and restart, on the same port', async () => {
    const database = await freshDatabase(mariadb.url);
    await ask(database.url, 'CREATE TABLE word (text VARCHAR(20) NOT NULL)');
    await ask(database.url, "INSERT INTO word VALUES ('会友')");
    const { pid } = mariadb;

    await mariadb.kill9();
    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow();
    await mariadb.restart();

    expect(mariadb.pid).not.toBe(pid);
    expect(await ask(database.url, 'SELECT text FROM word')).toEqual([{ text: '会友' }]);
  }, 90_000);

  it('leaves nothing behind', async () => {
    const { pid } = mariadb;
    await mariadb.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(existsSync(folder)).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });
});
