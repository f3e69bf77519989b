import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { freePort } from '@huiyou/testkit/child-process';
import { startFakeWechat } from '@huiyou/testkit/fake-wechat';
import { spawnServer } from '@huiyou/testkit/spawn-server';
import { freshDatabase, startMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { keep, line } from '../figures.mjs';
import { customer, customerParts, hostFile, hosts, rows } from './file.mjs';

const entry = join(dirname(fileURLToPath(import.meta.url)), '../../apps/server/dist/main.js');
const partSize = 390_000;
const allowedSeconds = 300;
const allowedMegabytes = 500;

/** Greatest resident memory of a process so far, in megabytes. */
function peakOf(pid) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

class Operator {
  constructor(server) {
    this.server = server;
    this.token = null;
    this.peak = 0;
  }

  watch() {
    try {
      this.peak = Math.max(this.peak, peakOf(this.server.pid));
    } catch {
      // It has just been killed: what it used before was noted.
    }
  }

  /** Sends a call until it is answered, as the desk does after a lost network. */
  async call(method, path, body) {
    const key = randomUUID();
    for (;;) {
      const answer = await this.try(method, path, body, key);
      this.watch();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async try(method, path, body, key) {
    const headers = { 'idempotency-key': key, ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) };
    if (body) headers['content-type'] = 'application/json';
    const sent = { method, headers, body: body ? JSON.stringify(body) : undefined };
    const response = await fetch(`${this.server.url}/api${path}`, sent).catch(() => null);
    if (!response || response.status >= 500) return null;
    const answer = await response.json();
    if (response.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}

async function signIn(operator, wechat, log) {
  const code = wechat.miniCode(wechat.person());
  operator.token = (await operator.call('POST', '/sign-in/wechat-mini', { code })).token;
  const printed = log.findLast((text) => text.includes('/set-up/index?key='));
  await operator.call('POST', '/set-up', { code: new URL(printed.trim()).searchParams.get('key') });
}

async function upload(operator, kind, parts) {
  const { id } = await operator.call('POST', '/imports', { kind, fileName: `${kind}.csv`, parts: parts.length });
  for (const [n, text] of parts.entries()) await operator.call('PUT', `/imports/${id}/parts/${n}`, { text });
  return id;
}

async function until(operator, id, state, onTick = () => undefined) {
  for (;;) {
    const view = await operator.call('GET', `/imports/${id}`);
    if (view.state === state) return view;
    await onTick(view);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function takeOver(operator, kind, parts, onTick) {
  const id = await upload(operator, kind, parts);
  const uploaded = performance.now();
  await operator.call('POST', `/imports/${id}/check`);
  const { counts } = await until(operator, id, 'checked', onTick);
  await operator.call('POST', `/imports/${id}/run`);
  const view = await until(operator, id, 'done', onTick);
  return { counts, view, uploaded };
}

/** Kills the server once while it checks and once while it takes over; each time it starts again. */
function killTwice(server) {
  const kills = [
    (view) => view.state === 'checking' && view.checked > 0,
    (view) => view.state === 'running' && view.applied > rows / 3,
  ];
  let killed = 0;
  const tick = async (view) => {
    if (!kills[0]?.(view)) return;
    kills.shift();
    killed += 1;
    await server.kill9();
    await server.restart();
  };
  return { tick, killed: () => killed };
}

async function audit(database) {
  const [[sums]] = await database.query(
    'SELECT COUNT(*) AS people, COUNT(DISTINCT externalId) AS ids, MIN(state) AS low, MAX(state) AS high FROM carried_over',
  );
  const [perHost] = await database.query(
    'SELECT k.staffNo AS host, COUNT(*) AS people, MAX(l.kept) AS kept, MAX(l.members) AS members FROM carried_over c JOIN kos k ON k.id = c.kosId JOIN host_load l ON l.kosId = k.id GROUP BY k.staffNo',
  );
  const [[points]] = await database.query("SELECT SUM(JSON_VALUE(points, '$[0].amount')) AS points FROM carried_over");
  let expected = 0;
  for (let i = 0; i < rows; i += 1) expected += customer(i).points;
  const faults = [];
  if (Number(sums.people) !== rows || Number(sums.ids) !== rows) faults.push(`people ${sums.people}, ids ${sums.ids}`);
  if (sums.low !== 'kept' || sums.high !== 'kept') faults.push(`states ${sums.low} to ${sums.high}`);
  if (Number(points.points) !== expected) faults.push(`points ${points.points} for ${expected}`);
  if (perHost.length !== hosts) faults.push(`${perHost.length} hosts`);
  for (const host of perHost)
    if (Number(host.people) !== rows / hosts || Number(host.kept) !== rows / hosts || Number(host.members) !== 0)
      faults.push(`host ${host.host}`);
  return faults;
}

const checksum = async (database) => {
  const [found] = await database.query('CHECKSUM TABLE carried_over, host_load, kos, store, branch, role_code, roster');
  return found.map((row) => row.Checksum).join(' ');
};

/** The same rows as bare multi-row inserts into the same table, in one connection: what the database itself needs. */
async function limit(database) {
  await database.query('CREATE TABLE bare LIKE carried_over');
  const began = performance.now();
  for (let at = 0; at < rows; at += 1000) {
    const values = Array.from({ length: 1000 }, (_, i) => {
      const { id, points } = customer(at + i);
      return [
        String(at + i).padStart(26, '0'),
        id,
        `o6_${String(at + i).padStart(12, '0')}`,
        null,
        '会友',
        'K'.padEnd(26, '0'),
        1,
        'familiar',
        `[{"amount":${points},"until":"2027-12-31"}]`,
        'written',
        'd'.repeat(64),
        'i'.repeat(26),
        at + i,
        'kept',
        null,
        null,
      ];
    });
    await database.query('INSERT INTO bare VALUES ?', [values]);
  }
  const seconds = (performance.now() - began) / 1000;
  await database.query('DROP TABLE bare');
  return seconds;
}

/** 300,000 customers of 200 hosts in one run, the server killed twice, and the same file once more. */
export async function measure() {
  const mariadb = await startMariadb();
  const made = await freshDatabase(mariadb.url);
  const wechat = await startFakeWechat({ now: Date.now });
  const port = String(await freePort());
  const env = {
    HUIYOU_PORT: port,
    HUIYOU_MODE: 'production',
    HUIYOU_DATABASE_URL: made.url,
    HUIYOU_PUBLIC_URL: `http://127.0.0.1:${port}`,
    HUIYOU_SECRET: 'what only this server signs with, forty characters',
    HUIYOU_LOG_LEVEL: 'warn',
    HUIYOU_WECHAT_MINI_APPID: wechat.miniApp.appid,
    HUIYOU_WECHAT_MINI_SECRET: wechat.miniApp.secret,
    HUIYOU_WECHAT_API: wechat.url,
    HUIYOU_WECHAT_OPEN: wechat.url,
  };
  const server = await spawnServer({ entry, env });
  const database = await createConnection(made.url.replace(/^mariadb:/, 'mysql:'));
  try {
    await server.waitUntilReady(30_000);
    const operator = new Operator(server);
    await signIn(operator, wechat, server.log);
    await takeOver(operator, 'hosts', [hostFile()]);
    const parts = [...customerParts(partSize)];
    const kills = killTwice(server);
    const began = performance.now();
    const first = await takeOver(operator, 'customers', parts, kills.tick);
    const seconds = (performance.now() - began) / 1000;
    const uploadSeconds = (first.uploaded - began) / 1000;
    const faults = await audit(database);
    const before = await checksum(database);
    const again = await takeOver(operator, 'customers', parts);
    if ((await checksum(database)) !== before) faults.push('the second run changed something');
    if (again.counts.unchanged !== rows) faults.push(`the second dry run found ${JSON.stringify(again.counts)}`);
    if (kills.killed() !== 2) faults.push(`killed ${kills.killed()} times`);
    const limitSeconds = await limit(database);
    line(
      `import: ${rows} rows in ${seconds.toFixed(0)} s (allowed ${allowedSeconds}), of it ${uploadSeconds.toFixed(0)} s sending, killed ${kills.killed()} times; at most ${operator.peak.toFixed(0)} MB (allowed ${allowedMegabytes}); bare inserts alone ${limitSeconds.toFixed(0)} s`,
    );
    line(`import: audit ${faults.length === 0 ? 'passed' : `FAILED: ${faults.slice(0, 5).join('; ')}`}`);
    keep('import', {
      rows,
      seconds,
      uploadSeconds,
      killed: kills.killed(),
      peakMegabytes: operator.peak,
      limitSeconds,
      audit: faults,
    });
    if (faults.length > 0 || seconds > allowedSeconds || operator.peak > allowedMegabytes) process.exitCode = 1;
  } finally {
    await database.end();
    await server.kill9();
    await wechat.stop();
    await made.drop();
    await mariadb.stop();
  }
}
