import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { Refusal } from '../refusal.mjs';
import { inRoot } from '../repository.mjs';

const PATIENCE_MS = 5_000;

/**
 * @param {string} text as given on the command line
 * @returns {URL}
 */
export function parseDatabase(text) {
  const shape = 'mysql://user:password@host:port/name';
  if (!/^(mysql|mariadb):\/\//.test(text) || !URL.canParse(text)) {
    throw new Refusal(`--database must look like ${shape}, not "${withoutPassword(text)}".`);
  }
  const url = new URL(text);
  if (url.hostname === '' || url.pathname.length < 2) throw new Refusal(`--database needs a host and a name: ${shape}`);
  return url;
}

/** @param {string} text */
function withoutPassword(text) {
  return text.replace(/:[^:@/]*@/, ':…@');
}

/**
 * Needs no package, so that a wrong host is told before anything is installed.
 * @param {URL} url
 */
export async function needAnswer(url) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || 3306);
  const code = await new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    /** @param {string} [reason] */
    const finish = (reason) => {
      socket.destroy();
      resolve(reason);
    };
    socket.once('connect', () => finish());
    socket.once('timeout', () => finish('silent for 5 s'));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => finish(error.code ?? error.message));
  });
  if (code !== undefined) throw new Refusal(`No database answers at ${url.hostname}:${port} (${code}).`);
}

/** @param {URL} url */
export async function needSignIn(url) {
  const require = createRequire(inRoot('apps', 'server', 'package.json'));
  const mysql = require('mysql2/promise');
  try {
    const uri = url.href.replace(/^mariadb:/, 'mysql:');
    const connection = await mysql.createConnection({ uri, connectTimeout: PATIENCE_MS });
    await connection.end();
  } catch (error) {
    throw new Refusal(whyRefused(url, error));
  }
}

/**
 * @param {URL} url
 * @param {unknown} error
 */
export function whyRefused(url, error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  if (code === 'ER_ACCESS_DENIED_ERROR')
    return `The database at ${url.host} refuses the user "${user}" or the password.`;
  if (code === 'ER_DBACCESS_DENIED_ERROR')
    return `The user "${user}" may not use the database "${name}" at ${url.host}.`;
  if (code === 'ER_BAD_DB_ERROR') {
    return `There is no database "${name}" at ${url.host}. Make it: CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`;
  }
  return `The database at ${url.host} cannot be used (${code || String(error)}).`;
}
