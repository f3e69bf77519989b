import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { createPool } from 'mysql2/promise';
import { freePort } from '@huiyou/testkit/child-process';
import { line, spread } from '../figures.mjs';
import { hosts, members } from './fill.mjs';

const rounds = 5;
const devices = 64;
const perRound = 2000;
const hertz = 100;

/** CPU seconds of a process so far, user and system. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / hertz;
}

/** Runs `count` times `one` with so many devices at once; rate a second and CPU µs an operation over these processes. */
async function run(count, pids, one) {
  const before = pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const began = performance.now();
  let next = 0;
  const device = async () => {
    while (next < count) {
      next += 1;
      await one();
    }
  };
  await Promise.all(Array.from({ length: devices }, device));
  const seconds = (performance.now() - began) / 1000;
  const cpu = pids.reduce((sum, pid) => sum + cpuOf(pid), 0) - before;
  return { perSecond: count / seconds, cpuMicros: (cpu * 1e6) / count };
}

/** Redis as BullMQ's users run it: every write in memory, nothing on the disk before it is acknowledged. */
async function startRedis() {
  const home = mkdtempSync(join(tmpdir(), 'huiyou-redis-'));
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--dir', home, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const connection = { host: '127.0.0.1', port };
  return { pid: child.pid, connection, stop: () => (child.kill('SIGKILL'), rmSync(home, { recursive: true })) };
}

/** The claim everybody writes first: the next free row of one host, locked, others' locked rows skipped. */
async function skipLocked(pool, { kosIds, personIds }, host) {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [[row]] = await connection.query(
      "SELECT id FROM question WHERE kosId = ? AND queued = 1 AND lane = 'others' AND claimedBy IS NULL ORDER BY dueAt, askedAt, id LIMIT 1 FOR UPDATE SKIP LOCKED",
      [kosIds[host]],
    );
    const until = Date.now() + 3_600_000;
    if (row)
      await connection.query('UPDATE question SET claimedBy = ?, claimedUntil = ? WHERE id = ?', [
        personIds[host],
        until,
        row.id,
      ]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}

const free = (database) =>
  database.query('UPDATE question SET claimedBy = NULL, claimedUntil = NULL WHERE claimedBy IS NOT NULL');

function told(name, list) {
  const rate = spread(list.map((one) => one.perSecond));
  const cpu = spread(list.map((one) => one.cpuMicros));
  line(
    `queue: ${name}: ${rate.median.toFixed(0)}/s (${rate.min.toFixed(0)} to ${rate.max.toFixed(0)}), ${cpu.median.toFixed(0)} µs CPU each`,
  );
  return { rate, cpu };
}

/** Each operation with its own round: ours and a peer's one after the other, on the same machine and the same rows. */
function contests({ operations, brand, pool, queue, pids }) {
  let n = 0;
  const member = () => hosts + ((n += 1) % members);
  const priority = () => 1 + ((n += 1) % 1000);
  const host = () => 1 + ((n += 1) % (hosts - 1));
  return [
    ['our ask', pids.ours, () => operations.ask(member(), '换了软水以后')],
    ['BullMQ add', pids.redis, () => queue.add('ask', { text: '换了软水以后' }, { priority: priority() })],
    ['our claim of the next', pids.ours, () => operations.claim(host())],
    ['SKIP LOCKED claim', pids.ours, () => skipLocked(pool, brand, host())],
    ['our claim of the next, one host', pids.ours, () => operations.claim(0)],
    ['SKIP LOCKED claim, one host', pids.ours, () => skipLocked(pool, brand, 0)],
  ];
}

/** Ours, BullMQ and a plain SKIP LOCKED claim, interleaved in every round. */
export async function measurePeers({ operations, database, url, mariadbPid, brand }) {
  const redis = await startRedis();
  const pool = createPool({ uri: url, connectionLimit: 32 });
  const queue = new Queue('questions', { connection: redis.connection });
  const pids = { ours: [process.pid, mariadbPid], redis: [process.pid, redis.pid] };
  const found = new Map();
  const note = (name, figures) => found.set(name, [...(found.get(name) ?? []), figures]);
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, processes, one] of contests({ operations, brand, pool, queue, pids })) {
        note(name, await run(perRound, processes, one));
        if (name.includes('claim')) await free(database);
      }
      note('BullMQ take', await take(queue, redis));
    }
    return { beside: Object.fromEntries([...found].map(([name, list]) => [name, told(name, list)])) };
  } finally {
    await queue.close();
    await pool.end();
    redis.stop();
  }
}

/** A worker that takes and finishes as many jobs as were added in a round. */
async function take(queue, redis) {
  const before = cpuOf(process.pid) + cpuOf(redis.pid);
  const began = performance.now();
  let taken = 0;
  await new Promise((resolve) => {
    const worker = new Worker(
      queue.name,
      async () => {
        taken += 1;
        if (taken === perRound) setImmediate(() => void worker.close().then(resolve));
      },
      { connection: redis.connection, concurrency: devices },
    );
  });
  const seconds = (performance.now() - began) / 1000;
  const cpu = cpuOf(process.pid) + cpuOf(redis.pid) - before;
  return { perSecond: taken / seconds, cpuMicros: (cpu * 1e6) / taken };
}
