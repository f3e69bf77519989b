import { spawn } from 'node:child_process';
import { root } from '../repository.mjs';

/** @typedef {{ cwd?: string, env?: Record<string, string | undefined>, limitSeconds?: number }} CommandOptions */
/** @typedef {{ code: number, output: string, seconds: number }} CommandResult */

const LIMIT_SECONDS = 1800;
const LAST_WORDS_MS = 5_000;
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every command still running, with what it started. */
export function endCommands() {
  for (const child of running) endTree(child, 'SIGTERM');
}

/**
 * Runs a command without a keyboard and keeps what it says; a command past its limit is ended and has failed.
 * @param {string} program
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { cwd = root, env = {}, limitSeconds = LIMIT_SECONDS } = {}) {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that ending it also ends the workers it started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && program === 'npm',
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const timer = setTimeout(() => {
    output += `\nended after ${limitSeconds} s without a result\n`;
    endTree(child, 'SIGKILL');
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
    // Something it left behind may hold its output open for ever.
    child.once('exit', (code) => setTimeout(() => finish(code ?? 1), LAST_WORDS_MS).unref());
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself a moment ago.
  }
}
