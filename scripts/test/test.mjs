import { shortened } from '../prepare/as-shown.mjs';
import { install } from '../prepare/install.mjs';
import { endCommands } from '../prepare/run-command.mjs';
import { Refusal } from '../refusal.mjs';
import { BUILDS, QUICK_TESTS, READING, TESTS } from './checks.mjs';
import { digest, withoutNoise } from './digest.mjs';
import { needPrograms } from './programs.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./checks.mjs').Outcome} Outcome */
/** @typedef {Map<string, Outcome>} Outcomes */

/** @param {string[]} names of checks; all without one */
export async function test(names) {
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  /** @type {Outcomes} */
  const outcomes = new Map();
  try {
    const chosen = choose(names);
    await install('full');
    await needPrograms();
    await runAll(chosen, outcomes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    outcomes.set('preparation', { passed: 0, failed: 1, output: error.message });
  }
  report(outcomes);
}

function leave() {
  endCommands();
  process.exit(130);
}

/**
 * The checks named and what they need.
 * @param {string[]} names
 * @returns {Set<string>}
 */
export function choose(names) {
  const all = [...READING, ...BUILDS, ...QUICK_TESTS, ...TESTS];
  const unknown = names.find((name) => !all.some((check) => check.name === name));
  if (unknown)
    throw new Refusal(`There is no check "${unknown}". There are ${all.map(({ name }) => name).join(', ')}.`);
  const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  return new Set(chosen.flatMap(({ name, after, needs }) => [...after, ...needs, name]));
}

/**
 * @param {Set<string>} chosen
 * @param {Outcomes} outcomes
 */
async function runAll(chosen, outcomes) {
  await Promise.all([runLane(READING, chosen, outcomes), runLane([...BUILDS, ...QUICK_TESTS], chosen, outcomes)]);
  await runLane(TESTS, chosen, outcomes);
}

/**
 * @param {Check[]} lane
 * @param {Set<string>} chosen
 * @param {Outcomes} outcomes
 */
async function runLane(lane, chosen, outcomes) {
  for (const check of lane) {
    if (!chosen.has(check.name)) continue;
    const started = performance.now();
    const outcome = await runCheck(check, outcomes);
    outcomes.set(check.name, outcome);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = outcome.passed + outcome.failed > 1 ? `  ${outcome.passed} passed, ${outcome.failed} failed` : '';
    console.log(
      `${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${check.name.padEnd(20)} ${seconds.padStart(6)} s${counts}`,
    );
  }
}

/**
 * @param {Check} check
 * @param {Outcomes} outcomes
 * @returns {Promise<Outcome>}
 */
async function runCheck(check, outcomes) {
  const broken = check.needs.find((need) => (outcomes.get(need)?.failed ?? 1) > 0);
  if (broken) return { passed: 0, failed: 1, output: `Not run, because ${broken} failed.` };
  return check.run();
}

/**
 * What failed in short, what the failed checks said, and as the last line the two sums.
 * @param {Outcomes} outcomes
 */
function report(outcomes) {
  const short = digest(outcomes);
  if (short !== '') console.log(`\n${short}`);
  let passed = 0;
  let failed = 0;
  for (const [name, outcome] of outcomes) {
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) console.log(`\n──── ${name} ────\n${shortened(withoutNoise(outcome.output), 300)}`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
