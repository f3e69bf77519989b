import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, writtenFiles } from '../repository.mjs';

/** @param {string} name */
const stampFile = (name) => inRoot('node_modules', '.cache', 'huiyou', `${name}.stamp`);

/**
 * One line that changes when a file below one of the paths changes, comes or goes. Reads contents: a checkout touches
 * every file's time and must not cause a build.
 * @param {string[]} paths from the root
 * @param {string} more whatever else the result depends on
 */
export function fingerprint(paths, more = '') {
  const hash = createHash('sha256').update(more);
  for (const path of paths) {
    const files = statSync(inRoot(path)).isDirectory() ? writtenFiles(path) : [path];
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  const file = stampFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
