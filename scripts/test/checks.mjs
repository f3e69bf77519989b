import { buildIfChanged, demoH5Build, productionH5Build, weappBuild } from '../prepare/build.mjs';
import { runCommand } from '../prepare/run-command.mjs';
import { inRoot } from '../repository.mjs';
import { runJestProject } from './jest-project.mjs';

/** @typedef {{ passed: number, failed: number, output: string, faults?: import('./digest.mjs').Fault[] }} Outcome */
/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} after checks that run first
 * @property {string[]} needs checks that must have passed, or this one cannot say anything
 * @property {() => Promise<Outcome>} run
 */

const NODE = process.execPath;

/** @param {...string} names */
const tool = (...names) => inRoot('node_modules', ...names);
const tsc = tool('typescript', 'bin', 'tsc');

/**
 * @param {string} name
 * @param {string[]} args of Node
 * @returns {Check}
 */
function command(name, args) {
  return {
    name,
    after: [],
    needs: [],
    async run() {
      const { code, output } = await runCommand(NODE, args);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/**
 * @param {string} name
 * @param {import('../prepare/build.mjs').Build} which
 * @returns {Check}
 */
function build(name, which) {
  return {
    name,
    after: [],
    needs: [],
    async run() {
      try {
        await buildIfChanged(which, async ({ args, cwd, env }) => {
          const { code, output } = await runCommand(NODE, args(), { cwd: inRoot(cwd ?? ''), env });
          if (code !== 0) throw new Error(output);
        });
        return { passed: 1, failed: 0, output: '' };
      } catch (error) {
        return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/**
 * @param {string} name
 * @param {{ after?: string[], needs?: string[], inBand?: boolean }} [options]
 * @returns {Check}
 */
function jest(name, { after = [], needs = [], inBand = false } = {}) {
  return { name, after, needs, run: () => runJestProject(name, { inBand }) };
}

/** Reading the code; beside the builds, since each of both keeps one core busy. */
export const READING = [
  command('types', [tsc, '-b']),
  command('types-tests', [tsc, '-p', 'tsconfig.tests.json']),
  command('types-miniapp', [tsc, '-p', 'apps/miniapp/tsconfig.json', '--noEmit']),
  command('types-e2e', [tsc, '-p', 'e2e/tsconfig.json', '--noEmit']),
  command('types-scripts', [tsc, '-p', 'scripts/tsconfig.json']),
  command('format', [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '--max-diagnostics=50', '.']),
  command('lint', [tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
  command('arrows', [
    tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['packages/*/src', 'apps/*/src', 'apps/server/test', 'apps/miniapp/config', 'e2e', 'bench', 'scripts'],
    ...['--config', '.dependency-cruiser.cjs'],
  ]),
];

export const BUILDS = [
  build('weapp-build', weappBuild),
  build('h5-build', demoH5Build),
  build('h5-production-build', productionH5Build),
];

/** They need no database and measure nothing: they follow the builds, beside the reading. */
export const QUICK_TESTS = ['domain', 'words', 'contracts', 'testkit', 'miniapp', 'repository'].map((name) =>
  jest(name),
);

/** One after the other: each keeps the whole machine busy, with databases and browsers of its own. */
export const TESTS = [
  jest('server', { after: ['types'] }),
  jest('weapp', { needs: ['weapp-build'], inBand: true }),
  jest('journeys', { after: ['types'], needs: ['h5-build', 'h5-production-build'] }),
];
