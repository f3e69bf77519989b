import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { inRoot } from '../repository.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} Build
 * @property {string} name its stamp
 * @property {string} title
 * @property {string[]} sources files and folders it is made from
 * @property {string} made a file that is there when it was made
 * @property {() => string[]} args what Node runs
 * @property {string} [cwd]
 * @property {Record<string, string>} [env]
 * @property {string} [folder] emptied before
 */

const PACKAGES = ['packages', 'tsconfig.base.json', 'tsconfig.json', 'package-lock.json'];

/** @type {Build} */
export const serverBuild = {
  name: 'server',
  title: 'Building the server',
  sources: [...PACKAGES, 'apps/server'],
  made: 'apps/server/dist/main.js',
  args: () => [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...(projectsBuilt() ? [] : ['--force'])],
};

/**
 * @param {string} name
 * @param {string} title
 * @param {'h5' | 'weapp'} type
 * @param {string} folder below apps/miniapp/dist
 * @param {Record<string, string>} env
 * @returns {Build}
 */
function taroBuild(name, title, type, folder, env) {
  return {
    name,
    title,
    sources: [...PACKAGES, 'apps/miniapp'],
    made: `apps/miniapp/dist/${folder}/${type === 'h5' ? 'index.html' : 'app.json'}`,
    args: () => [taro(), 'build', '--type', type],
    cwd: 'apps/miniapp',
    env: { NODE_ENV: 'production', CI: 'true', ...env },
    folder: `apps/miniapp/dist/${folder}`,
  };
}

export const demoH5Build = taroBuild('h5', 'Building the H5 app', 'h5', 'h5', {
  HUIYOU_DEMO: '1',
  HUIYOU_H5_OUT: 'dist/h5',
});
export const productionH5Build = taroBuild(
  'h5-production',
  'Building the H5 app for production',
  'h5',
  'h5-production',
  {
    HUIYOU_DEMO: '',
    HUIYOU_H5_OUT: 'dist/h5-production',
  },
);
export const weappBuild = taroBuild('weapp', 'Building the mini-program', 'weapp', 'weapp', { HUIYOU_DEMO: '' });

/**
 * Runs the build unless what it would make is there already and made from the same sources.
 * @template T
 * @param {Build} build
 * @param {(build: Build) => Promise<T>} run throws when it failed
 * @returns {Promise<T | undefined>}
 */
export async function buildIfChanged(build, run) {
  const sources = fingerprint(build.sources, JSON.stringify([build.env, process.version]));
  const there = existsSync(inRoot(build.made)) && (build.name !== 'server' || projectsBuilt());
  if (there && readStamp(build.name) === sources) return undefined;
  writeStamp(build.name, '');
  if (build.folder) rmSync(inRoot(build.folder), { recursive: true, force: true });
  const result = await run(build);
  if (!existsSync(inRoot(build.made))) throw new Refusal(`${build.title}: it ended well but made no ${build.made}.`);
  writeStamp(build.name, sources);
  return result;
}

/** tsc -b believes its own notes even when the output was deleted. */
function projectsBuilt() {
  /** @type {{ references: { path: string }[] }} */
  const { references } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
  return references.every(({ path }) => existsSync(inRoot(path, 'dist')));
}

function taro() {
  const require = createRequire(inRoot('apps', 'miniapp', 'package.json'));
  return join(dirname(require.resolve('@tarojs/cli/package.json')), 'bin', 'taro');
}
