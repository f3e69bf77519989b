import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { miniapp } from './build-under-test.ts';
import { privateData } from './private-data.ts';
import { readSource } from './wx-api-calls.ts';
import { wxNames } from './wechat/wx-names.ts';

/** The oldest base library the mini-program runs on: the first that knows privacy consent. */
const floor = '2.32.3';

/** What Taro adds to WeChat's own names. */
const ofTaro = new Set([
  'Current',
  'ENV_TYPE',
  'Events',
  'eventCenter',
  'getApp',
  'getCurrentInstance',
  'getCurrentPages',
  'getEnv',
  'initPxTransform',
  'interceptors',
  'addInterceptor',
  'preload',
  'pxTransform',
]);

interface Declared {
  /** The API, or the value of open-type or input type. */
  use: string;
  data: string;
  why: string;
}

const use = readSource(path.join(miniapp, 'src'));
const names = wxNames();
const calls = use.calls.filter(({ name }) => !ofTaro.has(name) && !/^use[A-Z]/.test(name));
const declared = JSON.parse(fs.readFileSync(path.join(miniapp, 'privacy.json'), 'utf8')) as Declared[];

const isNewer = (version: string): boolean => version.localeCompare(floor, 'en', { numeric: true }) > 0;

const usesOfPrivateData = [...calls.map(({ name, at }) => ({ value: name, at })), ...use.openings].filter(({ value }) =>
  privateData.has(value),
);

describe("what the mini-program asks of WeChat's base library", () => {
  test('the typings are read as they are written', () => {
    expect(names.size).toBeGreaterThan(450);
    expect(names.get('requirePrivacyAuthorize')).toBe('2.32.3');
    expect(names.get('getWindowInfo')).toBe('2.20.1');
  });

  test('every API it calls exists', () => {
    expect(calls.filter(({ name }) => !names.has(name)).map(({ name, at }) => `${at} ${name}`)).toEqual([]);
  });

  test(`none is newer than ${floor}, unless canIUse is asked first`, () => {
    const late = calls.filter(({ name, guarded }) => !guarded && isNewer(names.get(name) ?? '0'));
    expect(late.map(({ name, at }) => `${at} ${name} needs ${names.get(name)}`)).toEqual([]);
  });

  test('private data is declared before it is used', () => {
    const known = new Set(declared.map((entry) => entry.use));
    expect(usesOfPrivateData.filter(({ value }) => !known.has(value)).map(({ value, at }) => `${at} ${value}`)).toEqual(
      [],
    );
  });

  test('nothing is declared that is not used, and each declaration says why', () => {
    const used = new Set(usesOfPrivateData.map(({ value }) => value));
    expect(declared.filter((entry) => !used.has(entry.use))).toEqual([]);
    expect(declared.filter((entry) => !entry.why || privateData.get(entry.use) !== entry.data)).toEqual([]);
  });
});
