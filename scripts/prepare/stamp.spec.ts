import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root, withSlashes } from '../repository.mjs';
import { fingerprint } from './stamp.mjs';

const folder = mkdtempSync(inRoot('node_modules', '.stamp-'));
const file = join(folder, 'a.ts');
const here = withSlashes(relative(root, folder));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the stamp of a build', () => {
  it('changes with contents, names and settings, and not with times', () => {
    writeFileSync(file, 'one');
    const first = fingerprint([here]);
    utimesSync(file, 1, 1);
    expect(fingerprint([here])).toBe(first);

    writeFileSync(file, 'two');
    const second = fingerprint([here]);
    writeFileSync(join(folder, 'b.ts'), '');
    const third = fingerprint([here]);
    expect(new Set([first, second, third, fingerprint([here], 'production')]).size).toBe(4);
  });

  it('does not see what a build leaves behind', () => {
    const before = fingerprint([here]);
    writeFileSync(join(folder, 'tsconfig.tsbuildinfo'), '');
    expect(fingerprint([here])).toBe(before);
  });
});
