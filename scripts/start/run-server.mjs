import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { inRoot } from '../repository.mjs';

/**
 * Runs the built server until it ends; passes on the signals this process gets.
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code to end with
 */
export function runServer(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('apps', 'server', 'dist', 'main.js')], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A keyboard's Ctrl-C reaches the server without our help.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
