import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { freePort, retryUntil } from '@huiyou/testkit/child-process';
import { type FakeWechat, startFakeWechat } from '@huiyou/testkit/fake-wechat';
import { type Client, client } from '@huiyou/testkit/http-client';
import { type SpawnedServer, spawnServer } from '@huiyou/testkit/spawn-server';
import { freshDatabase, startMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { shiftedClockOption, shiftTo } from './time-of-day.ts';

export interface House {
  url: string;
  server: SpawnedServer;
  /** How far its clock is from the real one. */
  shiftMs: number;
  /** Calls the API as nobody; `api.as(token)` is somebody. */
  api: Client;
  /** Closes, and opens again so much later. Phones that were here let the same time pass. */
  letPass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface RealHouse extends House {
  wechat: FakeWechat;
}

type Engine = 'sqlite' | 'mariadb';
type Ground = { url: string; clear(): Promise<void> };

/** The hour of the mock-ups: the host is on duty and has been for a while. */
const USUAL_TIME = '13:52';
const READY_MS = 30_000;
const OPEN_MS = 120_000;

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const entry = fromRoot('apps/server/dist/main.js');
export const demoBuild = fromRoot('apps/miniapp/dist/h5');
export const productionBuild = fromRoot('apps/miniapp/dist/h5-production');

function mustExist(path: string, how: string): void {
  if (!existsSync(path)) throw new Error(`a build is missing: ${how}`);
}

async function makeGround(engine: Engine): Promise<Ground> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'huiyou-journey-'));
    return {
      url: `sqlite://${join(folder, 'huiyou.sqlite')}`,
      clear: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const mariadb = await startMariadb();
  const { url } = await freshDatabase(mariadb.url);
  return { url, clear: () => mariadb.stop() };
}

async function openHouse(ground: Ground, time: string, env: Record<string, string>): Promise<House> {
  const port = await freePort();
  const shiftMs = shiftTo(time);
  const url = `http://127.0.0.1:${port}`;
  const given = {
    HUIYOU_PORT: String(port),
    HUIYOU_PUBLIC_URL: url,
    HUIYOU_DATABASE_URL: ground.url,
    HUIYOU_LOG_LEVEL: 'warn',
    NODE_OPTIONS: shiftedClockOption(shiftMs),
    ...env,
  };
  const server = await spawnServer({ entry, env: given });
  try {
    await server.waitUntilReady(READY_MS);
  } catch (error) {
    await server.kill9();
    await ground.clear();
    throw error;
  }
  const close = async () => {
    await server.stop();
    await ground.clear();
  };
  const house: House = {
    url,
    server,
    shiftMs,
    api: client(`${url}/api`),
    close,
    async letPass(ms) {
      house.shiftMs += ms;
      await server.restart({ NODE_OPTIONS: shiftedClockOption(house.shiftMs) });
      await server.waitUntilReady(READY_MS);
    },
  };
  return house;
}

/**
 * The built server with the demo brand and the H5 build for showing. `time` is one of today, or with a date before it of
 * another day; `env` names what it is connected to besides.
 */
export async function openDemo(
  engine: Engine = 'sqlite',
  time = USUAL_TIME,
  env: Record<string, string> = {},
): Promise<House> {
  mustExist(entry, 'run npm run build');
  mustExist(join(demoBuild, 'index.html'), 'run HUIYOU_DEMO=1 npm run build:h5');
  return openHouse(await makeGround(engine), time, {
    HUIYOU_MODE: 'demo',
    HUIYOU_H5_DIR: demoBuild,
    ...env,
  });
}

/** The built server as a brand runs it: empty, on MariaDB, signing in through (the fake) WeChat. */
export async function openForReal(): Promise<RealHouse> {
  mustExist(entry, 'run npm run build');
  mustExist(join(productionBuild, 'index.html'), 'run HUIYOU_H5_OUT=dist/h5-production npm run build:h5');
  const wechat = await startFakeWechat({ now: Date.now });
  const house = await openHouse(await makeGround('mariadb'), USUAL_TIME, {
    HUIYOU_MODE: 'production',
    HUIYOU_BRAND: '山前茶铺',
    HUIYOU_H5_DIR: productionBuild,
    HUIYOU_SECRET: randomBytes(24).toString('hex'),
    HUIYOU_WECHAT_WEB_APPID: wechat.officialApp.appid,
    HUIYOU_WECHAT_WEB_SECRET: wechat.officialApp.secret,
    HUIYOU_WECHAT_API: wechat.url,
    HUIYOU_WECHAT_OPEN: wechat.url,
  });
  const closeHouse = house.close;
  const close = async () => {
    await closeHouse();
    await wechat.stop();
  };
  return Object.assign(house, { wechat, close });
}

/** One house for a file of journeys. */
export function useHouse<T extends House>(open: () => Promise<T>): () => T {
  let house: T | undefined;
  beforeAll(async () => {
    house = await open();
  }, OPEN_MS);
  afterAll(async () => {
    await house?.close();
  });
  return () => {
    if (!house) throw new Error('the house is not open yet');
    return house;
  };
}

/** The address in an invitation's code. */
export const joinAddress = /http:\/\/\S+\/j\/[0-9A-Za-z]{12}/;

/** The first address in what the server printed that fits; it prints after it is ready. */
export async function printedLink(server: SpawnedServer, pattern: RegExp): Promise<string> {
  const find = () => server.log.map((line) => pattern.exec(line)?.[0]).find((link) => link !== undefined);
  await retryUntil(async () => find() !== undefined, READY_MS);
  const link = find();
  if (link === undefined) throw new Error(`the server printed no address like ${String(pattern)}`);
  return link;
}
