import { Refusal } from '../refusal.mjs';

export const DEFAULT_PORT = 4890;

/**
 * @typedef {object} Flags
 * @property {number | undefined} port
 * @property {string | undefined} host
 * @property {string | undefined} data
 * @property {string | undefined} database
 * @property {boolean} fresh
 * @property {boolean} production
 * @property {boolean} help
 */

export const USAGE = `npm start -- [flags]

  --port N             port to listen on (${DEFAULT_PORT})
  --host H             address to listen on (0.0.0.0; with --production 127.0.0.1)
  --data DIR           folder of the embedded database (.data)
  --fresh              begin again with an empty demo database
  --database URL       mysql://user:password@host:port/name instead of the embedded database
  --production         no demo brand, no demo sign-in; the HUIYOU_* variables are needed, see docs/operations.md
  --help               this text`;

const WITH_VALUE = ['--port', '--host', '--data', '--database'];
const WITHOUT_VALUE = ['--fresh', '--production', '--help'];

/**
 * @param {string[]} args
 * @returns {Flags}
 */
export function parseFlags(args) {
  const given = readFlags(args);
  const flags = {
    port: portOf(given.get('--port')),
    host: given.get('--host'),
    data: given.get('--data'),
    database: given.get('--database'),
    fresh: given.has('--fresh'),
    production: given.has('--production'),
    help: given.has('--help'),
  };
  refuseFreshOnRealData(flags);
  return flags;
}

/**
 * @param {string[]} args
 * @returns {Map<string, string>}
 */
function readFlags(args) {
  const given = new Map();
  const rest = args.flatMap((arg) => (/^--[\w-]+=/.test(arg) ? splitOnce(arg) : [arg]));
  while (rest.length > 0) {
    const name = String(rest.shift());
    if (given.has(name)) throw new Refusal(`${name} is given twice.`);
    if (WITHOUT_VALUE.includes(name)) given.set(name, '');
    else if (WITH_VALUE.includes(name)) given.set(name, valueOf(name, rest.shift()));
    else throw new Refusal(unknownFlag(name));
  }
  return given;
}

/** @param {string} arg */
function splitOnce(arg) {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function valueOf(name, value) {
  if (!value || value.startsWith('--')) throw new Refusal(`${name} needs a value after it.`);
  return value;
}

/** @param {string | undefined} text */
function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`--port must be a whole number from 1 to 65535, not "${text}".`);
}

/** @param {Flags} flags */
function refuseFreshOnRealData({ fresh, production, database }) {
  if (fresh && production) throw new Refusal('--fresh deletes the demo database; it does not go with --production.');
  if (fresh && database)
    throw new Refusal('--fresh deletes the embedded demo database; it does not go with --database.');
}

/** @param {string} name */
function unknownFlag(name) {
  const known = [...WITH_VALUE, ...WITHOUT_VALUE];
  const nearest = known.toSorted((one, other) => distance(name, one) - distance(name, other))[0] ?? '';
  const hint = distance(name, nearest) <= 3 ? `Did you mean ${nearest}?` : `There are ${known.join(', ')}.`;
  return `Unknown flag ${name}. ${hint}`;
}

/**
 * How many letters must be changed, added or left out to make one word the other.
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, otherLetter] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
