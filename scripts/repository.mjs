import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} names */
export const inRoot = (...names) => join(root, ...names);

const MADE = new Set(['node_modules', 'dist', '.git', '.cache', '.swc', '.data', 'coverage', '.temp']);

/**
 * Every file written by hand below a path, as paths from the root with forward slashes, in order.
 * @param {string} folder from the root, '' for all
 * @returns {string[]}
 */
export function writtenFiles(folder = '') {
  /** @type {string[]} */
  const found = [];
  for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !MADE.has(entry.name)) found.push(...writtenFiles(path));
    if (entry.isFile() && !entry.name.endsWith('.tsbuildinfo')) found.push(path);
  }
  return found.sort();
}

/** @param {string} path */
export const withSlashes = (path) => path.split(sep).join('/');
