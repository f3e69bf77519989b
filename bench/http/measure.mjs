import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { keep, line, spread } from '../figures.mjs';
import { brand, me } from './reply.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rounds = 5;
const seconds = 3;
/** The most that everything we add may cost over bare Fastify. */
const allowedMicroseconds = 25;

const requests = [
  { name: 'read', path: '/api/brand', method: 'GET', expected: JSON.stringify(brand) },
  {
    name: 'write',
    path: '/api/me/name',
    method: 'PUT',
    body: JSON.stringify({ displayName: '沈若禾' }),
    expected: JSON.stringify(me),
  },
];
const servers = ['fastify', 'nest', 'ours'];

/** A server on one core, the load on the other, where the system can say so. */
async function start(name) {
  const script = join(here, `serve-${name}.mjs`);
  const child = spawn('taskset', ['-c', '0', process.execPath, script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  const ask = async () => {
    child.send('cpu');
    const [answer] = await once(child, 'message');
    return answer;
  };
  return { name, url: `http://127.0.0.1:${port}`, ask, stop: () => child.kill() };
}

async function round(server, request) {
  const before = await server.ask();
  const options = { url: server.url + request.path, method: request.method, connections: 32, duration: seconds };
  const headers = { authorization: 'Bearer measured', ...(request.body ? { 'content-type': 'application/json' } : {}) };
  const result = await autocannon({
    ...options,
    headers,
    ...(request.body ? { body: request.body } : {}),
    expectBody: request.expected,
  });
  const after = await server.ask();
  const wrong = result.non2xx + result.mismatches + result.errors;
  if (wrong > 0) throw new Error(`${server.name} gave ${wrong} wrong answers: no figure`);
  return { cpu: (after.cpu - before.cpu) / result['2xx'], rate: result['2xx'] / seconds, rss: after.rss / 1e6 };
}

/** CPU µs a request: bare Fastify (limit), Nest on it (peer), and our binding, interleaved in one run. */
export async function measure() {
  // The load stays off the server's core, or each would push the other's data out of its caches.
  execFileSync('taskset', ['-pc', '1', String(process.pid)], { stdio: 'ignore' });
  const running = await Promise.all(servers.map(start));
  const taken = {};
  try {
    for (const server of running) for (const request of requests) await round(server, request);
    for (let index = 0; index < rounds; index += 1) {
      for (const request of requests) {
        for (const server of running) {
          const figures = await round(server, request);
          taken[request.name] ??= {};
          taken[request.name][server.name] ??= [];
          taken[request.name][server.name].push(figures);
        }
      }
    }
  } finally {
    for (const server of running) server.stop();
  }
  show(taken);
}

function show(taken) {
  const figures = {};
  for (const [request, byServer] of Object.entries(taken)) {
    line(`http ${request}: CPU µs a request, requests a second (least · middle · greatest of ${rounds})`);
    figures[request] = {};
    for (const server of servers) {
      const cpu = spread(byServer[server].map((one) => one.cpu));
      const rate = spread(byServer[server].map((one) => one.rate));
      const rss = Math.round(spread(byServer[server].map((one) => one.rss)).median);
      figures[request][server] = { cpuMicroseconds: cpu, requestsPerSecond: rate, rssMegabytes: rss };
      const cells = [cpu.min, cpu.median, cpu.max].map((value) => value.toFixed(1).padStart(6)).join(' ');
      line(`  ${server.padEnd(8)} ${cells}   ${Math.round(rate.median)}/s   ${rss} MB`);
    }
    const over = byServer.ours.map((one, index) => one.cpu - byServer.fastify[index].cpu);
    figures[request].oursOverFastify = { ...spread(over), allowed: allowedMicroseconds };
    line(`  ours over bare Fastify: ${spread(over).median.toFixed(1)} µs (allowed ${allowedMicroseconds})`);
    if (spread(over).median > allowedMicroseconds) process.exitCode = 1;
  }
  keep('http', figures);
}
