import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from '../repository.mjs';
import { readStamp, writeStamp } from './stamp.mjs';
import { step } from './step.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lock */

const STAMP = 'install';
/** A package that only a full install links. */
const FULL_ONLY = 'node_modules/@huiyou/e2e';

/**
 * Installs what the lock file asks for when it is not there yet: 'start' leaves out the browser tests and the bench.
 * A full install is never shrunk.
 * @param {'start' | 'full'} wanted
 */
export async function install(wanted) {
  const lockText = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lockText).digest('hex');
  const there = readInstalled();
  const complete = there !== undefined && isComplete(JSON.parse(lockText), there);
  const enough = complete || (wanted === 'start' && there !== undefined && readStamp(STAMP) === stamp);
  if (!enough) {
    const full = wanted === 'full' || there?.packages[FULL_ONLY] !== undefined;
    await npm('Installing packages', ['ci', '--include=dev', '--no-audit', '--no-fund', ...(full ? [] : startOnly())]);
    writeStamp(STAMP, stamp);
  }
  if (!embeddedDatabaseLoads())
    await npm('Building the embedded database for this Node', ['rebuild', 'better-sqlite3']);
}

/**
 * Whether everything the lock file names is installed, but for packages of other platforms.
 * @param {Lock} lock
 * @param {Lock} there
 */
export function isComplete(lock, there) {
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.optional) return true;
    return there.packages[path] !== undefined && there.packages[path].version === entry.version;
  });
}

/** @returns {Lock | undefined} */
function readInstalled() {
  try {
    return JSON.parse(readFileSync(inRoot('node_modules', '.package-lock.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The workspaces that starting needs, in npm's words. */
function startOnly() {
  const workspaces = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(inRoot(parent))
      .filter((name) => existsSync(inRoot(parent, name, 'package.json')))
      .flatMap((name) => ['--workspace', `${parent}/${name}`]),
  );
  return [...workspaces, '--include-workspace-root'];
}

/**
 * @param {string} title
 * @param {string[]} args
 */
async function npm(title, args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) await step(title, process.execPath, [own, ...args]);
  else await step(title, 'npm', args);
}

/** It is compiled for one version of Node; another one cannot load it. */
function embeddedDatabaseLoads() {
  const require = createRequire(inRoot('apps', 'server', 'package.json'));
  try {
    const Database = require('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
