import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from '../prepare/run-command.mjs';
import { inRoot, root, withSlashes } from '../repository.mjs';

/**
 * @typedef {object} JestResult what `jest --json` writes, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {JestFile[]} testResults
 */
/** @typedef {{ name: string, status: string, message: string, assertionResults: JestTest[] }} JestFile */
/** @typedef {{ status: string, ancestorTitles: string[], title: string, failureMessages: string[] | null }} JestTest */
/** @typedef {import('./checks.mjs').Outcome} Outcome */
/** @typedef {import('./digest.mjs').Fault} Fault */

const LIMIT_SECONDS = 1500;

/**
 * Runs one Jest project.
 * @param {string} name
 * @param {{ inBand: boolean }} options
 * @returns {Promise<Outcome>}
 */
export async function runJestProject(name, { inBand }) {
  const folder = mkdtempSync(join(tmpdir(), 'huiyou-jest-'));
  const file = join(folder, 'result.json');
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const { code, output } = await runCommand(
    process.execPath,
    [jest, '--ci', '--selectProjects', name, '--json', `--outputFile=${file}`, ...(inBand ? ['-i'] : ['-w', '2'])],
    {
      env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules` },
      limitSeconds: LIMIT_SECONDS,
    },
  );
  const result = readResult(file);
  rmSync(folder, { recursive: true, force: true });
  // With --json Jest also prints the whole result, in one line, on stdout.
  const words = output.split('\n').filter((line) => !line.startsWith('{"num'));
  return judge(code, words.join('\n'), result);
}

/**
 * @param {string} file
 * @returns {JestResult | undefined}
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts what ran. A suite that failed to run, a run without a test, a test that is skipped and an exit code that no
 * failed test explains are failures each.
 * @param {number} code
 * @param {string} output
 * @param {JestResult | undefined} result
 * @returns {Outcome}
 */
export function judge(code, output, result) {
  if (!result) return { passed: 0, failed: 1, output: `${output}\nJest wrote no result (exit code ${code}).` };
  const skipped = result.numPendingTests + result.numTodoTests;
  const ran = result.numPassedTests + result.numFailedTests;
  let failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  const words = [output];
  if (skipped > 0) words.push(`${skipped} tests are skipped; a skipped test counts as failed.`);
  if (ran === 0 && failed === 0) {
    failed = 1;
    words.push('No test ran.');
  }
  if (code !== 0 && failed === 0) {
    failed = 1;
    words.push(`Every test passed and yet Jest ended with exit code ${code}.`);
  }
  return {
    passed: result.numPassedTests,
    failed,
    output: words.join('\n'),
    faults: result.testResults.flatMap(faultsOf),
  };
}

/**
 * What counts as failed in one file; the whole file where it could not be run.
 * @param {JestFile} file
 * @returns {Fault[]}
 */
function faultsOf({ name, status, message, assertionResults }) {
  const path = withSlashes(relative(root, name));
  const faults = assertionResults
    .filter((test) => test.status !== 'passed')
    .map(({ ancestorTitles, title, failureMessages }) => ({
      name: [path, ...ancestorTitles, title].join(' › '),
      message: failureMessages?.join('\n') || 'It was skipped.',
    }));
  return status === 'failed' && faults.length === 0 ? [{ name: path, message }] : faults;
}
