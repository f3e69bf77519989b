import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { startFakeWechat } from '@huiyou/testkit/fake-wechat';
import { fixedClock } from '@huiyou/testkit/fixed-clock';
import { freshDatabase, onServer } from '@huiyou/testkit/throw-away-mariadb';
import type { RowDataPacket } from 'mysql2/promise';
import { entities } from '../src/entities.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect } from '../src/platform/database/data-sources.ts';
import { makeLog } from '../src/platform/log.ts';
import { startServer } from '../src/start-server.ts';
import { Club, type Engine } from './club.ts';

/** A Monday at ten in Shanghai: on duty, with the whole week ahead. */
export const mondayAtTen = '2026-03-02T10:00:00+08:00';
export const metricsKey = 'the-key-of-the-monitoring';

export type ClubOptions = {
  engine?: Engine;
  demo?: boolean;
  at?: string;
  env?: Record<string, string>;
  unionid?: boolean;
};

/** An empty database that goes away again, as the value of HUIYOU_DATABASE_URL. */
export async function emptyDatabase(engine: Engine): Promise<{ url: string; drop(): Promise<void> }> {
  if (engine === 'mariadb') return freshDatabase(process.env['HUIYOU_SPEC_MARIADB'] ?? '');
  const folder = await mkdtemp(join(tmpdir(), 'huiyou-spec-'));
  const drop = () => rm(folder, { recursive: true, force: true });
  return { url: `sqlite://${join(folder, 'club.sqlite')}`, drop };
}

/** The same with all tables in place, for whoever does not look at how they come about. */
async function migratedDatabase(engine: Engine): Promise<{ url: string; drop(): Promise<void> }> {
  if (engine === 'sqlite') return emptyDatabase(engine);
  const [server, name] = [process.env['HUIYOU_SPEC_MARIADB'] ?? '', process.env['HUIYOU_SPEC_MIGRATED'] ?? ''];
  await onServer(server, async (connection) => {
    // The first of all workers migrates it once for the run; the others wait.
    await connection.query('SELECT GET_LOCK(?, 60)', [name]);
    const [made] = await connection.query<RowDataPacket[]>('SHOW DATABASES LIKE ?', [name]);
    if (made.length > 0) return;
    await connection.query('CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [name]);
    const { writer, reader } = await connect({ kind: 'mysql', url: `${server}/${name}` }, entities);
    await Promise.all([writer.destroy(), reader.destroy()]);
  });
  return freshDatabase(server, name);
}

/** Starts a club of its own: production mode on MariaDB unless told otherwise. */
export async function openClub(options: ClubOptions = {}): Promise<Club> {
  const { engine = 'mariadb', demo = false, at = mondayAtTen, env = {}, unionid = true } = options;
  const clock = fixedClock(at);
  const wechat = await startFakeWechat({ now: clock.now, bound: unionid });
  const database = await migratedDatabase(engine);
  const config = readConfig({
    HUIYOU_MODE: demo ? 'demo' : 'production',
    HUIYOU_PORT: '0',
    HUIYOU_DATABASE_URL: database.url,
    HUIYOU_PUBLIC_URL: 'http://127.0.0.1:4890',
    HUIYOU_BRAND: '雾坡咖啡',
    HUIYOU_SECRET: 'what only this server signs with, forty characters',
    HUIYOU_METRICS_KEY: metricsKey,
    HUIYOU_WECHAT_MINI_APPID: wechat.miniApp.appid,
    HUIYOU_WECHAT_MINI_SECRET: wechat.miniApp.secret,
    HUIYOU_WECHAT_WEB_APPID: wechat.officialApp.appid,
    HUIYOU_WECHAT_WEB_SECRET: wechat.officialApp.secret,
    HUIYOU_WECHAT_API: wechat.url,
    HUIYOU_WECHAT_OPEN: wechat.url,
    ...env,
  });
  const lines: string[] = [];
  const log = makeLog('debug', { write: (line) => void lines.push(line) });
  const server = await startServer(config, { clock, log });
  const club = new Club({ engine, clock, wechat, config, server, log: lines }, async () => {
    await server.stop();
    await wechat.stop();
    await database.drop();
  });
  // The chores of the night before are made up for now, not in the middle of a test.
  await club.settle();
  return club;
}

/** A club for the tests of this block. */
export function aClub(options: ClubOptions = {}): () => Club {
  let club: Club | null = null;
  beforeAll(async () => {
    club = await openClub(options);
  });
  afterAll(async () => {
    await club?.stop();
  });
  return () => {
    if (!club) throw new Error('the club is open while its tests run');
    return club;
  };
}

/** The same promises on SQLite and on MariaDB, each in a club of its own. */
export function onBothEngines(promise: string, tests: (club: () => Club) => void, options: ClubOptions = {}): void {
  for (const engine of ['sqlite', 'mariadb'] as const) {
    describe(`${promise}, on ${engine}`, () => tests(aClub({ ...options, engine })));
  }
}
