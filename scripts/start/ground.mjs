import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * Refuses when nothing can listen there.
 * @param {string} host
 * @param {number} port
 * @param {boolean} named whether the person chose the port
 */
export async function needPort(host, port, named) {
  // What the port may be is the server's to say when it came from the environment.
  const code = Number.isInteger(port) ? await tryListening(host, port) : undefined;
  if (code === undefined) return;
  if (code === 'EADDRINUSE') {
    const busy = named ? `Port ${port} is busy` : `Port ${port}, the usual one, is busy`;
    throw new Refusal(`${busy}. Choose another: npm start -- --port ${await freePortAfter(host, port)}`);
  }
  if (code === 'EACCES')
    throw new Refusal(`Port ${port} needs more rights than you have. Choose one above 1023 with --port.`);
  throw new Refusal(`Nothing can listen on "${host}" here (${code}). Choose an address of this machine with --host.`);
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the system's code when it refused
 */
function tryListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {string} host
 * @param {number} port
 */
async function freePortAfter(host, port) {
  for (let next = port + 1; next <= Math.min(port + 20, 65_535); next += 1) {
    if ((await tryListening(host, next)) === undefined) return next;
  }
  return 'N';
}

/**
 * Refuses when no file can be written there; makes the folder when it is not there yet.
 * @param {string} folder
 */
export function needWritable(folder) {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new Refusal(`The data folder ${folder} cannot be written (${code}). Choose another with --data DIR.`);
  }
}

/**
 * Level by level: Node's own recursive mkdir never comes back from folders that the system refuses, such as /proc.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @param {string} file of an SQLite database */
export function deleteDatabase(file) {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
