import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { writtenFiles } from './repository.mjs';
import { QUICK_TESTS, TESTS } from './test/checks.mjs';

const SAYS_NOTHING = /^(commons?|utils?|helpers?|misc|shared)(\.|$)/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const BY_CUSTOM = /^(README(\.zh-CN)?\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|Dockerfile|\.dockerignore)$/;

const files = writtenFiles();
const names = [...new Set(files.flatMap((path) => path.split('/')))];

describe('names', () => {
  it('are words joined by hyphens', () => {
    expect(names.filter((name) => !KEBAB.test(name) && !BY_CUSTOM.test(name))).toEqual([]);
  });

  it('say something', () => {
    expect(names.filter((name) => SAYS_NOTHING.test(name))).toEqual([]);
  });
});

describe('the test run', () => {
  it('runs every Jest project', () => {
    const config = readFileSync(new URL('../jest.config.ts', import.meta.url), 'utf8');
    const projects = [...config.matchAll(/^ {4}project\('([\w-]+)'/gm)].map(([, name]) => name);
    expect(projects.length).toBeGreaterThan(0);
    expect([...QUICK_TESTS, ...TESTS].map(({ name }) => name).sort()).toEqual(projects.sort());
  });

  it('finds every spec in a Jest project', () => {
    const homes = /^(packages\/[\w-]+\/src|apps\/[\w-]+\/(src|test)|scripts|e2e\/(weapp|journeys))\//;
    expect(files.filter((path) => /\.spec\.tsx?$/.test(path) && !homes.test(path))).toEqual([]);
  });
});
