import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { client } from './http-client.ts';
import { spawnServer, type SpawnedServer } from './spawn-server.ts';

const SERVER = `
import { createServer } from 'node:http';
let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  response.writeHead(asked < 3 ? 503 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ path: request.url, key: request.headers['idempotency-key'], env: process.env.NODE_ENV ?? null }));
});
server.listen(Number(process.env.HUIYOU_PORT), '127.0.0.1', () => console.log('listening ' + (process.env.WORD ?? '')));
process.on('SIGTERM', () => (process.env.DEAF ? undefined : server.close(() => process.exit(0))));
`;

describe('a spawned server', () => {
  let folder: string;
  let entry: string;
  let server: SpawnedServer | undefined;

  const start = async (env: Record<string, string> = {}) => {
    server = await spawnServer({ entry, env });
    return server;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huiyou-spec-'));
    entry = join(folder, 'main.mjs');
    await writeFile(entry, SERVER);
  });
  afterEach(async () => {
    await server?.kill9();
    server = undefined;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is waited for until it says it is ready, and its words are kept', async () => {
    const running = await start({ WORD: 'club' });
    await running.waitUntilReady(10_000);
    expect(running.log).toContain('listening club');
    const reply = await client(running.url).get<{ path: string; env: string | null }>('/x', {
      query: { a: 1, b: undefined },
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ path: '/x?a=1', env: null });
  });

  it('ends in order on SIGTERM', async () => {
    const running = await start();
    await running.waitUntilReady(10_000);
    expect(await running.stop()).toEqual({ code: 0, signal: null });
  });

  it('is killed, and complained about, when it does not end', async () => {
    const running = await start({ DEAF: 'yes' });
    await running.waitUntilReady(10_000);
    await expect(running.stop(100)).rejects.toThrow('did not stop within 100 ms');
    expect(() => process.kill(running.pid, 0)).toThrow('ESRCH');
  });

  it('comes back on the same port after SIGKILL', async () => {
    const running = await start();
    await running.waitUntilReady(10_000);
    const before = running.pid;
    await running.kill9();
    await expect(client(running.url).get('/')).rejects.toThrow();
    await running.restart();
    await running.waitUntilReady(10_000);
    expect(running.pid).not.toBe(before);
  });

  it('tells why when it cannot start', async () => {
    const broken = join(folder, 'broken.mjs');
    await writeFile(broken, "console.error('DATABASE_URL is missing'); process.exit(1);");
    server = await spawnServer({ entry: broken, env: {} });
    await expect(server.waitUntilReady(10_000)).rejects.toThrow(/ended before it was ready:\nDATABASE_URL is missing/);
  });

  it('gets a new idempotency key with every POST unless told otherwise', async () => {
    const running = await start();
    await running.waitUntilReady(10_000);
    const key = async (options?: { idempotencyKey: string | false }) =>
      (await client(running.url).post<{ key?: string }>('/', {}, options)).body.key;
    const first = await key();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await key()).not.toBe(first);
    expect(await key({ idempotencyKey: 'again' })).toBe('again');
    expect(await key({ idempotencyKey: false })).toBeUndefined();
  });
});
