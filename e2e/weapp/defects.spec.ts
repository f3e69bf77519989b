import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bootWeapp, type Weapp } from './boot-weapp.ts';
import { copyBuild } from './build-under-test.ts';
import { newerThanEs2017 } from './modern-syntax.ts';
import { forbiddenSelectors } from './style-selectors.ts';
import { openBuild } from './wechat/build.ts';

let copy: ReturnType<typeof copyBuild>;
let app: Weapp | undefined;

beforeEach(() => {
  copy = copyBuild();
});
afterEach(() => {
  app?.close();
  app = undefined;
  copy.remove();
});

const firstPage = (): string => openBuild(copy.root).pages[0] ?? '';

async function start(): Promise<Weapp> {
  app = await bootWeapp({ dist: copy.root, respond: () => 'offline' });
  await app.open(firstPage());
  return app;
}

describe('a broken build is found out', () => {
  test('the unbroken copy starts', async () => {
    expect((await start()).faults()).toEqual([]);
  });

  test.each([
    ['localStorage at load', 'localStorage.getItem("x");', 'localStorage is not defined'],
    ['window at load', 'window.x = 1;', 'window is not defined'],
    ['the Function constructor', 'Function("return 1")();', 'may not make functions from text'],
    ['the same by a detour', '(function () {}).constructor("return 1")();', 'may not make functions from text'],
    [
      'an async function from text',
      '(async function () {}).constructor("return 1")();',
      'may not make functions from text',
    ],
    ['eval', 'eval("1");', 'eval is not defined'],
    ['WebAssembly', 'WebAssembly.compile;', 'WebAssembly is not defined'],
    ['an unknown wx API', 'wx.brewCoffee({});', 'wx.brewCoffee is not a function'],
  ])('%s', async (_, code, complaint) => {
    copy.edit('app.js', (text) => code + text);
    await expect(start()).rejects.toThrow(complaint);
  });

  test('an unknown wx API behind a check or a catch', async () => {
    copy.edit(`${firstPage()}.js`, (text) => `try { wx.brewCoffee({}); } catch (lost) {} wx.milk && wx.milk();${text}`);
    expect((await start()).faults()).toEqual(['unknown wx API: wx.brewCoffee', 'unknown wx API: wx.milk']);
  });

  test('an error told to the console, and one thrown later', async () => {
    copy.edit(
      `${firstPage()}.js`,
      (text) => `console.error("odd"); setTimeout(function () { throw Error("late"); }, 1);${text}`,
    );
    const faults = (await start()).faults();
    expect(faults[0]).toBe('console.error: odd');
    expect(faults[1]).toContain('late');
  });

  test('renamed templates', async () => {
    copy.edit('base.wxml', (text) => text.replaceAll('<template name="tmpl_0_', '<template name="gone_'));
    const started = await start();
    expect(started.text()).toBe('');
    expect(started.faults().join()).toContain('not found');
  });

  test('WXML that does not close', async () => {
    copy.edit('base.wxml', (text) => text.replace('</template>', '</view>'));
    await expect(start()).rejects.toThrow('base.wxml');
  });

  test("a missing page, by WeChat's compiler", () => {
    fs.rmSync(path.join(copy.root, `${firstPage()}.js`));
    const script = fileURLToPath(new URL('./compile-offline.mjs', import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { status, stdout } = spawnSync(process.execPath, [script, copy.root, path.dirname(copy.root)], { env });
    expect(stdout.toString()).toContain('rejected');
    expect(status).toBe(1);
  }, 60_000);
});

describe('what the compiler lets pass is found out', () => {
  test.each([
    'var a = { ...b }',
    'var { a, ...b } = c',
    'try {} catch {}',
    'a?.b',
    'a ?? b',
    'a ||= b',
    'class A { b = 1 }',
    'class A { #b() {} }',
    'class A { static {} }',
    '1n',
    '1_000',
    'import("a")',
    '/(?<a>b)/',
    '/a/s',
    'async function* a() {}',
    'async () => { for await (const a of b); }',
    'var = 1',
  ])('newer than ES2017: %s', (code) => {
    expect(newerThanEs2017('a.js', code)).not.toEqual([]);
  });

  test.each(['async () => { await 1; }', 'a ** b', 'class A extends B { c() {} }', 'f(...a)', 'for (const a of b);'])(
    'ES2017: %s',
    (code) => expect(newerThanEs2017('a.js', code)).toEqual([]),
  );

  test.each([
    '*{a:b}',
    '.a *{a:b}',
    'view{color:red}',
    '.a>text{a:b}',
    '#a{a:b}',
    '.a[b]{a:b}',
    '@media (a){image{a:b}}',
  ])('refused selector: %s', (sheet) => expect(forbiddenSelectors(sheet)).toHaveLength(1));

  test.each([
    'page{a:b}',
    '.a .b-c::before{a:b}',
    '@keyframes a{from{b:c}}',
    '.a:not(.b),.c{a:b}',
    '@import "a";.b{a:url("*")}',
    'view,text{box-sizing:border-box}',
  ])('welcome selector: %s', (sheet) => expect(forbiddenSelectors(sheet)).toEqual([]));
});
