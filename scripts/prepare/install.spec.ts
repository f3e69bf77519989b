import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { completeLock, missingPackages, platformOf } from '../lock/platform-packages.mjs';
import { inRoot } from '../repository.mjs';
import { isComplete } from './install.mjs';

const lock = {
  packages: {
    '': {},
    'packages/domain': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/@a/darwin-arm64': { version: '1.0.0', optional: true },
  },
};

describe('an install', () => {
  it('is complete without the packages of other platforms', () => {
    expect(isComplete(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it.each([
    ['missing', {}],
    ['of another version', { 'node_modules/a': { version: '0.9.0' } }],
  ])('is not complete with a package %s', (_, packages) => {
    expect(isComplete(lock, { packages })).toBe(false);
  });
});

describe('the lock file', () => {
  it('names the optional packages of every platform, so that npm ci takes it everywhere', () => {
    const missing = missingPackages(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
    // When this fails: node scripts/complete-lock.mjs
    expect(missing.map(({ name, version }) => `${name}@${version}`)).toEqual([]);
  });

  it.each([
    ['@swc/core-linux-x64-musl', { os: 'linux', cpu: 'x64', libc: 'musl' }],
    ['@unrs/resolver-binding-linux-arm-gnueabihf', { os: 'linux', cpu: 'arm', libc: 'glibc' }],
    ['@biomejs/cli-darwin-arm64', { os: 'darwin', cpu: 'arm64' }],
    ['fsevents', undefined],
  ])('reads %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  it('gets what is missing beside the package that wants it when another version has the first place', () => {
    const open = {
      packages: {
        'node_modules/a': {
          version: '2.0.0',
          dev: true,
          optionalDependencies: { '@a/linux-x64-gnu': '2.0.0', b: '^1.0.0' },
        },
        'node_modules/@a/linux-x64-gnu': { version: '1.0.0' },
      },
    };
    expect(completeLock(open)).toEqual(['@a/linux-x64-gnu@2.0.0']);
    expect(open.packages).toMatchObject({
      'node_modules/a/node_modules/@a/linux-x64-gnu': { version: '2.0.0', os: ['linux'], cpu: ['x64'], optional: true },
    });
    expect(completeLock(open)).toEqual([]);
  });
});
