import { asShown, shortened } from '../prepare/as-shown.mjs';

/** @typedef {import('./checks.mjs').Outcome} Outcome */
/** @typedef {{ name: string, message: string }} Fault one failed test, or what stands for it */

const MOST_LINES = 12;
const MOST_FAULTS = 20;

/** What the tools also say when nothing is wrong. */
const NOISE = [/^\s*$/, /^PASS /, /ExperimentalWarning/, /^\(Use `node --trace-/];
const STACK = /^\s+at /;
const IN_A_SPEC = /\.spec\.tsx?:\d/;

/** @param {string} output */
export function withoutNoise(output) {
  return asShown(output)
    .split('\n')
    .filter((line) => !NOISE.some((noise) => noise.test(line)))
    .join('\n');
}

/**
 * What to read first, since often only the beginning is seen: the names of all that failed, then each with the
 * beginning of what it says. Empty when nothing failed.
 * @param {ReadonlyMap<string, Outcome>} outcomes by check
 * @returns {string}
 */
export function digest(outcomes) {
  const faults = [...outcomes].flatMap(([check, outcome]) => faultsOf(check, outcome));
  const named = faults.length > 1 ? [...faults.map(({ name }) => `✗ ${name}`), ''] : [];
  const told = faults.slice(0, MOST_FAULTS).flatMap(({ name, message }) => [`✗ ${name}`, indented(message), '']);
  return [...named, ...told].join('\n').trimEnd();
}

/**
 * @param {string} check
 * @param {Outcome} outcome
 * @returns {Fault[]}
 */
function faultsOf(check, { failed, faults = [], output }) {
  if (failed === 0) return [];
  if (faults.length === 0) return [{ name: check, message: shortened(withoutNoise(output), MOST_LINES) }];
  return faults.map(({ name, message }) => ({ name: `${check}: ${name}`, message: beginningOf(message) }));
}

/**
 * The beginning of a failure's message, and where in a spec it came up.
 * @param {string} message
 */
function beginningOf(message) {
  const lines = withoutNoise(message).split('\n');
  const words = lines.filter((line) => !STACK.test(line)).slice(0, MOST_LINES);
  const where = lines.find((line) => STACK.test(line) && IN_A_SPEC.test(line));
  return [...words, ...(where ? [where.trim()] : [])].join('\n');
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '    ');
}
