import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { freePort } from '@huiyou/testkit/child-process';
import { freshDatabase, startMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { keep, line } from '../figures.mjs';
import { auditEffects, auditEngine, auditOrder } from './audit.mjs';
import { openEngine, operationsOn } from './engine.mjs';
import { fill, randomFrom } from './fill.mjs';
import { openLoop } from './load.mjs';
import { measurePeers } from './peers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rate = 200;
const seconds = 60;
const allowedMs = 10;
/** With its page and over HTTP one operation costs several times as much: this rate leaves room on two cores. */
const httpRate = 40;

/** All rows and indexes in memory, as a brand of this size would give its database. */
const settings = ['--innodb_buffer_pool_size=3G', '--innodb_log_file_size=1G'];

/** A process of its own sends the calls, so that its work is not counted as the server's. */
function loadOver(options) {
  return new Promise((resolve, reject) => {
    const child = fork(join(here, 'load.mjs'), { serialization: 'advanced' });
    child.once('message', resolve);
    child.once('error', reject);
    child.send(options);
  });
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function report(how, latencies, failed) {
  if (Object.keys(failed).length > 0) line(`queue: ${how}: failed ${JSON.stringify(failed)}`);
  return Object.fromEntries(
    Object.entries(latencies).map(([name, values]) => {
      const figures = { count: values.length, p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
      line(
        `queue: ${how}: ${name} ${figures.count} times, p50 ${figures.p50.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms`,
      );
      return [name, figures];
    }),
  );
}

const environment = async (url) => {
  const port = String(await freePort());
  return {
    HUIYOU_PORT: port,
    HUIYOU_MODE: 'production',
    HUIYOU_DATABASE_URL: url,
    HUIYOU_PUBLIC_URL: `http://127.0.0.1:${port}`,
    HUIYOU_SECRET: 'what only this server signs with, forty characters',
    HUIYOU_LOG_LEVEL: 'error',
    HUIYOU_WECHAT_MINI_APPID: 'wx0000000000000000',
    HUIYOU_WECHAT_MINI_SECRET: 'no call leaves this machine',
  };
};

/** Migrates the empty database, fills it, and opens the server again upon it. */
async function openFilled(url, database) {
  const env = await environment(url);
  const empty = await openEngine(env);
  await empty.stop();
  const brand = await fill(database, Date.now());
  return { engine: await openEngine(env), brand };
}

/** A million open questions; 200 operations a second through the use cases, some over HTTP, and the peers beside them. */
export async function measure() {
  const mariadb = await startMariadb({ settings });
  const made = await freshDatabase(mariadb.url);
  const url = made.url.replace(/^mariadb:/, 'mysql:');
  const database = await createConnection(url);
  let engine = null;
  try {
    const filled = await openFilled(made.url, database);
    engine = filled.engine;
    const { brand } = filled;
    const operations = operationsOn(engine, brand);
    const random = randomFrom(3);
    const sample = [0, ...Array.from({ length: 100 }, () => Math.floor(random() * 2000))];
    const warm = await openLoop(operations, { rate, seconds: 20, seed: 1 });
    const run = await openLoop(operations, { rate, seconds, seed: 2 });
    const figures = report(`${rate}/s, allowed ${allowedMs} ms`, run.latencies, run.failed);
    const over = { url: engine.url, topic: brand.topic, rate: httpRate };
    const httpWarm = await loadOver({ ...over, seconds: 10, seed: 3 });
    const http = await loadOver({ ...over, seconds: 30, seed: 4 });
    const overHttp = report(`${httpRate}/s over HTTP with its page`, http.latencies, http.failed);
    const both = (name) => [warm, run, httpWarm, http].flatMap(({ log }) => log[name]);
    const acknowledged = { asked: both('asked'), claims: both('claims'), answered: both('answered') };
    const faults = [
      ...(await auditEffects(database, acknowledged, brand.questions)),
      ...(await auditEngine(operations, database, brand, sample)),
      ...(await auditOrder(engine.url, database, brand, sample)),
    ];
    line(`queue: audit ${faults.length === 0 ? 'passed' : `FAILED: ${faults.slice(0, 5).join('; ')}`}`);
    const peers = await measurePeers({ operations, database, url, mariadbPid: mariadb.pid, brand });
    keep('queue', {
      rate,
      seconds,
      allowedMs,
      figures,
      failed: run.failed,
      httpRate,
      overHttp,
      audit: faults,
      ...peers,
    });
    const slow = Object.values(figures).some(({ p99 }) => p99 > allowedMs);
    if (faults.length > 0 || slow || Object.keys(run.failed).length > 0) process.exitCode = 1;
  } finally {
    await engine?.stop();
    await database.end();
    await made.drop();
    await mariadb.stop();
  }
}
