import { fileURLToPath } from 'node:url';
import { freePort } from '@huiyou/testkit/child-process';
import { startFakeWechat } from '@huiyou/testkit/fake-wechat';
import { type SpawnedServer, spawnServer } from '@huiyou/testkit/spawn-server';
import { ClubByWire } from './club-by-wire.ts';

/** The built server, as `npm start` runs it. */
const entry = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The built server as a process of its own, in production mode, with a WeChat of its own. */
export class SpawnedClub extends ClubByWire {
  readonly server: SpawnedServer;
  /** Milliseconds until its first start was ready, migrations included. */
  readonly firstStart: number;

  constructor(server: SpawnedServer, wechat: ClubByWire['wechat'], firstStart: number) {
    super(server.url, wechat);
    this.server = server;
    this.firstStart = firstStart;
  }

  /** Printed on the terminal until there is an operator. */
  override async setUpCode(): Promise<string> {
    const line = this.server.log.findLast((text) => text.includes('/set-up/index?key='));
    return new URL(line?.trim() ?? '').searchParams.get('key') ?? '';
  }

  async stop(): Promise<void> {
    await this.server.kill9();
    await this.wechat.stop();
  }
}

export async function spawnClub(databaseUrl: string): Promise<SpawnedClub> {
  const wechat = await startFakeWechat({ now: Date.now });
  const port = String(await freePort());
  const env = {
    PORT: port,
    HUIYOU_PORT: port,
    HUIYOU_MODE: 'production',
    HUIYOU_DATABASE_URL: databaseUrl,
    HUIYOU_PUBLIC_URL: `http://127.0.0.1:${port}`,
    HUIYOU_SECRET: 'what only this server signs with, forty characters',
    HUIYOU_LOG_LEVEL: 'warn',
    HUIYOU_WECHAT_MINI_APPID: wechat.miniApp.appid,
    HUIYOU_WECHAT_MINI_SECRET: wechat.miniApp.secret,
    HUIYOU_WECHAT_API: wechat.url,
    HUIYOU_WECHAT_OPEN: wechat.url,
  };
  const begun = performance.now();
  const server = await spawnServer({ entry, env });
  await server.waitUntilReady(30_000);
  return new SpawnedClub(server, wechat, performance.now() - begun);
}
