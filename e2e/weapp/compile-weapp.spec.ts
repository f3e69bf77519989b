import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { api, contractOf, type RouteKey } from '@huiyou/contracts/api';
import { answers } from '@huiyou/words/answers';
import { host } from '@huiyou/words/host';
import { queue } from '@huiyou/words/host-queue';
import { invitations } from '@huiyou/words/invitations';
import { describe, expect, test } from '@jest/globals';
import { copyBuild, dist, listFiles } from './build-under-test.ts';
import { newerThanEs2017 } from './modern-syntax.ts';
import { forbiddenSelectors } from './style-selectors.ts';
import { openBuild, packageOf } from './wechat/build.ts';

const kb = 1024;
const limits = { main: 560 * kb, subpackage: 300 * kb, tabIcon: 40 * kb };

const build = openBuild(dist);
const files = listFiles(dist);
const ending = (suffix: string) => files.filter(({ name }) => name.endsWith(suffix)).map(({ name }) => name);
const scripts = ending('.js');

/** How webpack asks for the global object where `globalThis` is missing; WeChat has it, so this never runs. */
const globalOfWebpack = 'this||new Function("return this")()';
/** Said in \u-escapes by the minifier. */
const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
const codeOf = (name: string): string => build.read(name).replaceAll(globalOfWebpack, '');
const filesWith = (marks: readonly string[]): string[] =>
  [...scripts, ...ending('.json'), ...ending('.wxml')].flatMap((name) =>
    marks.filter((mark) => codeOf(name).includes(mark)).map((mark) => `${name} contains ${mark}`),
  );

const partsWith = (marks: readonly string[]): { part: string; mark: string }[] =>
  scripts.flatMap((name) =>
    marks.filter((mark) => build.read(name).includes(mark)).map((mark) => ({ part: packageOf(build, name), mark })),
  );

const staff: readonly string[] = ['kos', 'lead', 'operator'];
const ofStaff = (Object.keys(api) as RouteKey[]).filter((route) =>
  contractOf(route).who.every((who) => staff.includes(who)),
);
/** Asked only beside the open desk in a browser; a phone is told through a channel. */
const besideTheDesk: readonly RouteKey[] = ['GET /alerts'];
const codesForStaff: readonly RouteKey[] = ['GET /role-codes', 'POST /role-codes'];

function compileOffline(): Promise<{ code: number | null; said: string }> {
  const copy = copyBuild();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'huiyou-compile-'));
  const script = fileURLToPath(new URL('./compile-offline.mjs', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, copy.root, scratch], { env: { ...process.env, NODE_OPTIONS: '' } });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('close', (code) => {
      copy.remove();
      fs.rmSync(scratch, { recursive: true, force: true });
      resolve({ code, said });
    });
  });
}

describe('the build for WeChat', () => {
  test("is accepted by WeChat's own compiler, without a network", async () => {
    const { code, said } = await compileOffline();
    expect(said).toContain('accepted');
    expect(code).toBe(0);
  }, 120_000);

  test('has every file of every page', () => {
    const missing = build.pages.flatMap((page) =>
      ['.js', '.json', '.wxml'].map((suffix) => page + suffix).filter((file) => !build.has(file)),
    );
    expect(missing).toEqual([]);
  });

  test('has two to five tabs, all in the main package', () => {
    expect(build.tabs.length).toBeGreaterThanOrEqual(2);
    expect(build.tabs.length).toBeLessThanOrEqual(5);
    expect(build.tabs.filter((tab) => !build.app.pages.includes(tab))).toEqual([]);
  });

  test('asks for privacy consent where WeChat wants it', () => {
    expect(build.app.__usePrivacyCheck__).toBe(true);
  });

  test('keeps its main package within 560 KB and each subpackage within 300 KB', () => {
    const weights = new Map<string, number>([['', 0]]);
    for (const { name, bytes } of files) {
      const part = packageOf(build, name);
      weights.set(part, (weights.get(part) ?? 0) + bytes);
    }
    const heavy = [...weights].filter(([part, bytes]) => bytes > (part ? limits.subpackage : limits.main));
    expect(heavy).toEqual([]);
  });

  test('has tab icons in both themes, each within 40 KB', () => {
    const theme = build.app.themeLocation ?? 'theme.json';
    const values = build.has(theme) ? (JSON.parse(build.read(theme)) as Record<string, Record<string, string>>) : {};
    const named = build.app.tabBar?.list.flatMap((tab) => [tab.iconPath ?? '', tab.selectedIconPath ?? '']) ?? [];
    const icons = named.flatMap((icon) =>
      icon.startsWith('@')
        ? [values['light']?.[icon.slice(1)] ?? icon, values['dark']?.[icon.slice(1)] ?? icon]
        : [icon],
    );
    expect(icons.length).toBeGreaterThan(0);
    const sizes = new Map(files.map(({ name, bytes }) => [name, bytes]));
    expect(icons.filter((icon) => (sizes.get(icon) ?? Number.POSITIVE_INFINITY) > limits.tabIcon)).toEqual([]);
  });

  test('keeps what only staff does out of the main package', () => {
    const sentences = [queue.apologise, answers.firstNote, host.lineNote, invitations.knownNote];
    const marks = [...ofStaff.map((route) => `"${route}"`), ...sentences, ...sentences.map(escaped)];
    expect(partsWith(marks).filter(({ part }) => part === '')).toEqual([]);
    expect(partsWith([...sentences, ...sentences.map(escaped)]).length).toBeGreaterThanOrEqual(sentences.length);
  });

  test('asks for all a host does; of the desks in the browser only for codes for staff', () => {
    const asked = partsWith(ofStaff.map((route) => `"${route}"`)).map(({ mark }) => mark.slice(1, -1));
    const ofHosts = ofStaff
      .filter((route) => contractOf(route).who.includes('kos'))
      .filter((route) => !besideTheDesk.includes(route as RouteKey));
    expect([...new Set(asked)].sort()).toEqual([...ofHosts, ...codesForStaff].sort());
  });

  test('carries no checker of the wire, no demo, no source map', () => {
    expect(filesWith(['ZodError', 'invalid_type', '_zod', 'safeParse'])).toEqual([]);
    expect(filesWith(['/demo/', 'pages/parts'])).toEqual([]);
    expect(filesWith(['sourceMappingURL'])).toEqual([]);
    expect(ending('.map')).toEqual([]);
  });

  test('makes no code from text', () => {
    expect(filesWith(['eval(', 'new Function('])).toEqual([]);
  });

  test('is written in what WeChat reads: ES2017', () => {
    expect(scripts.flatMap((name) => newerThanEs2017(name, build.read(name)))).toEqual([]);
  });

  test('styles by class alone', () => {
    const found = ending('.wxss').flatMap((name) => forbiddenSelectors(build.read(name)).map((at) => `${name}: ${at}`));
    expect(found).toEqual([]);
  });
});
