import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { freePort } from '@huiyou/testkit/child-process';
import { freshDatabase, startMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { keep, line } from '../figures.mjs';
import { auditEffects, auditEngine, auditOrder } from './audit.mjs';
import { openEngine, operationsOn } from './engine.mjs';
import { randomFrom } from './fill.mjs';
import { openLoop } from './load.mjs';
import { measurePeers } from './peers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rate = 200;
const seconds = 60;
const allowedMs = 10;
/** With its page and over HTTP one operation costs several times as much: this rate leaves room on two cores. */
const httpRate = 40;

/** Until nothing is due: at its first start a server makes up for the chores of the night, which walk through everybody. */
async function untilIdle(database) {
  const due = "SELECT COUNT(*) AS jobs FROM job WHERE state <> 'parked' AND runAt <= ?";
  for (let quiet = 0; quiet < 4; ) {
    const [[{ jobs }]] = await database.query(due, [Date.now()]);
    quiet = jobs === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** All rows and indexes in memory, as a brand of this size would give its database. */
const settings = ['--innodb_buffer_pool_size=3G', '--innodb_log_file_size=1G'];

/** What a process of its own gives back: so that its work is not counted as the server's. */
function apart(file, options) {
  return new Promise((resolve, reject) => {
    const child = fork(join(here, file), { serialization: 'advanced' });
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${file} ended without a word`)));
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

/** Seconds of both cores that the machine's host gave to others since it started. */
function stolenSeconds() {
  const [, , , , , , , , steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/);
  return Number(steal) / 100;
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

/** Migrates and fills the empty database, and opens the server upon it. */
async function openFilled(database, url) {
  const env = await environment(database);
  const brand = await apart('fill-apart.mjs', { env, url });
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
    const filled = await openFilled(made.url, url);
    engine = filled.engine;
    const { brand } = filled;
    await untilIdle(database);
    const operations = operationsOn(engine, brand);
    const random = randomFrom(3);
    const sample = [0, ...Array.from({ length: 100 }, () => Math.floor(random() * 2000))];
    const warm = await openLoop(operations, { rate, seconds: 20, seed: 1 });
    const stolenBefore = stolenSeconds();
    const run = await openLoop(operations, { rate, seconds, seed: 2 });
    const noise = { lateP99: percentile(run.late, 0.99), stolenSeconds: stolenSeconds() - stolenBefore };
    const figures = report(`${rate}/s, allowed ${allowedMs} ms`, run.latencies, run.failed);
    line(
      `queue: meanwhile a thread that only sleeps woke up to ${noise.lateP99.toFixed(1)} ms late (p99), and the host gave ${noise.stolenSeconds.toFixed(1)} s of ours to others`,
    );
    const over = { url: engine.url, topic: brand.topic, rate: httpRate };
    const httpWarm = await apart('load.mjs', { ...over, seconds: 10, seed: 3 });
    const http = await apart('load.mjs', { ...over, seconds: 30, seed: 4 });
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
      noise,
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
