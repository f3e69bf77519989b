import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfChanged, demoH5Build, productionH5Build, serverBuild } from '../prepare/build.mjs';
import { install } from '../prepare/install.mjs';
import { endCommands } from '../prepare/run-command.mjs';
import { step } from '../prepare/step.mjs';
import { Refusal } from '../refusal.mjs';
import { inRoot } from '../repository.mjs';
import { needAnswer, needSignIn, parseDatabase } from './database.mjs';
import { DEFAULT_PORT, parseFlags, USAGE } from './flags.mjs';
import { deleteDatabase, needPort, needWritable } from './ground.mjs';
import { runServer } from './run-server.mjs';

/** @param {string[]} args */
export async function start(args) {
  try {
    process.exitCode = await prepareAndRun(args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** @param {string[]} args */
async function prepareAndRun(args) {
  const flags = parseFlags(args);
  if (flags.help) {
    console.log(USAGE);
    return 0;
  }
  const env = serverEnvironment(flags);
  const database = flags.database ? parseDatabase(flags.database) : undefined;
  needWritable(env.HUIYOU_DATA_DIR);
  await needPort(env.HUIYOU_HOST, Number(env.HUIYOU_PORT), flags.port !== undefined);
  if (database) await needAnswer(database);

  const leave = endOnSignal();
  await install('start');
  if (database) await needSignIn(database);
  await build(serverBuild);
  await needConfiguration(env);
  await build(flags.production ? productionH5Build : demoH5Build);
  leave();

  if (flags.fresh) deleteDatabase(join(env.HUIYOU_DATA_DIR, 'huiyou.sqlite'));
  return runServer(env);
}

/**
 * The server would say the same, but only after the long build of the app.
 * @param {Record<string, string>} env
 */
async function needConfiguration(env) {
  const { readConfig } = await import(pathToFileURL(inRoot('apps', 'server', 'dist', 'platform', 'config.js')).href);
  try {
    readConfig({ ...process.env, ...env });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** @param {import('../prepare/build.mjs').Build} which */
async function build(which) {
  await buildIfChanged(which, ({ title, args, cwd, env }) =>
    step(title, process.execPath, args(), { cwd: inRoot(cwd ?? ''), env }),
  );
}

/**
 * What the server is told. In production the other HUIYOU_* variables come from the environment.
 * @param {import('./flags.mjs').Flags} flags
 */
export function serverEnvironment({ port, host, data, database, production }) {
  const folder = data ? resolve(process.env.INIT_CWD ?? process.cwd(), data) : inRoot('.data');
  const outside = production ? process.env : {};
  // Of its own, so that a demo's invented people never stand in a real club.
  const file = production ? 'production.sqlite' : 'huiyou.sqlite';
  return {
    HUIYOU_MODE: production ? 'production' : 'demo',
    HUIYOU_PORT: String(port ?? (outside.HUIYOU_PORT || DEFAULT_PORT)),
    HUIYOU_HOST: host ?? (outside.HUIYOU_HOST || (production ? '127.0.0.1' : '0.0.0.0')),
    HUIYOU_DATABASE_URL: database ?? (outside.HUIYOU_DATABASE_URL || `sqlite://${join(folder, file)}`),
    HUIYOU_DATA_DIR: folder,
    HUIYOU_H5_DIR: inRoot('apps', 'miniapp', 'dist', production ? 'h5-production' : 'h5'),
  };
}

/** Ctrl-C while installing or building ends the tool too. Returns what takes the listeners away. */
function endOnSignal() {
  const end = () => {
    endCommands();
    process.exit(130);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}
