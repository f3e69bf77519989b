import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep, line, spread } from '../figures.mjs';

const main = join(dirname(fileURLToPath(import.meta.url)), '../../apps/server/dist/main.js');
const rounds = 5;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Milliseconds from spawning the server to its first good answer, and its memory once it rests. */
async function once(folder) {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    HUIYOU_PORT: String(port),
    HUIYOU_DATABASE_URL: `sqlite://${folder}/measured.sqlite`,
  };
  const began = performance.now();
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  try {
    while (
      !(await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
        (reply) => reply.ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error('the server ended before it was ready');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const ready = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { ready, rss: residentMegabytes(child.pid) };
  } finally {
    child.kill();
  }
}

function residentMegabytes(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The whole server on its embedded database with the demo brand: time to ready and memory at rest. */
export async function measure() {
  const folder = await mkdtemp(join(tmpdir(), 'huiyou-start-'));
  try {
    const first = await once(folder);
    const later = [];
    for (let index = 0; index < rounds; index += 1) later.push(await once(folder));
    const ready = spread(later.map((one) => one.ready));
    const rss = spread(later.map((one) => one.rss));
    line(
      `start: ready in ${Math.round(ready.median)} ms (aim 1500), at rest ${Math.round(rss.median)} MB (aim 180); first, with seeding, ${Math.round(first.ready)} ms`,
    );
    keep('start', { readyMilliseconds: ready, restMegabytes: rss, firstReadyMilliseconds: first.ready });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
