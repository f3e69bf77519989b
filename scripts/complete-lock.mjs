// Run after `npm install`: names in package-lock.json the optional packages of every other platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './lock/platform-packages.mjs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = completeLock(lock);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json was complete.' : `Added ${added.length}: ${added.join(', ')}`);
