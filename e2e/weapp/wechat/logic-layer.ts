import path from 'node:path';
import vm from 'node:vm';
import { type Build, packageOf } from './build.ts';
import type { Timers } from './timers.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What the app hands to App(), Page() and Component(): data, life-cycle functions, handlers. */
export type Definition = Record<string, unknown> & { data?: unknown; methods?: Record<string, Method> };

export interface LogicLayer {
  context: vm.Context;
  app(): Definition;
  /** The definition a page or component file registers; the file runs once. */
  definition(file: string): Definition;
  load(file: string): unknown;
  /** Values made by the app's own JSON, as the real client makes them. */
  parse(text: string): unknown;
}

interface Options {
  build: Build;
  wx: object;
  timers: Timers;
  stack: () => unknown[];
  now: number | undefined;
  complain(text: string): void;
}

/** No code from strings, no WebAssembly, no eval: what a mini-program is refused. */
const confine = `
delete globalThis.eval;
delete globalThis.WebAssembly;
for (const kind of [function () {}, async function () {}, function* () {}]) {
  const refuse = function () { throw new Error('a mini-program may not make functions from text'); };
  refuse.prototype = Object.getPrototypeOf(kind);
  Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: refuse });
}
globalThis.Function = Object.getPrototypeOf(function () {}).constructor;
`;

const startAt = `
(function (now) {
  const real = Date;
  const ahead = now - real.now();
  globalThis.Date = class Date extends real {
    constructor(...parts) { if (parts.length) super(...parts); else super(real.now() + ahead); }
    static now() { return real.now() + ahead; }
  };
})`;

function describe(word: unknown): string {
  if (typeof word !== 'object' || word === null) return String(word);
  if ('stack' in word && typeof word.stack === 'string') return word.stack;
  return JSON.stringify(word) ?? String(word);
}

export function openLogicLayer({ build, wx, timers, stack, now, complain }: Options): LogicLayer {
  let app: Definition | undefined;
  let loading = '';
  const definitions = new Map<string, Definition>();
  const register = (definition: Definition) => void definitions.set(loading, definition);
  const quiet = () => undefined;
  const say =
    (level: string) =>
    (...words: unknown[]) =>
      complain(`console.${level}: ${words.map(describe).join(' ')}`);
  const context = vm.createContext({
    wx,
    ...timers.api,
    console: { log: quiet, info: quiet, debug: quiet, warn: say('warn'), error: say('error') },
    App: (definition: Definition) => void (app = definition),
    Page: register,
    Component: register,
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: () => stack(),
  });
  Object.assign(context, { global: context });
  vm.runInContext(confine, context);
  if (now !== undefined) (vm.runInContext(startAt, context) as (now: number) => void)(now);

  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const ready = modules.get(file);
    if (ready) return ready.exports;
    if (!build.has(file)) throw new Error(`module "${file}" is not in the build`);
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const before = loading;
    loading = file.replace(/\.js$/, '');
    try {
      const run = vm.runInContext(`(function (require, module, exports) {${build.read(file)}\n})`, context, {
        filename: file,
      });
      (run as Method)((from: string) => load(resolve(build, file, from)), module, module.exports);
    } finally {
      loading = before;
    }
    return module.exports;
  };
  return {
    context,
    load,
    parse: vm.runInContext('JSON.parse', context) as (text: string) => unknown,
    app() {
      if (!app) throw new Error('app.js never called App()');
      return app;
    },
    definition(file) {
      load(`${file}.js`);
      const definition = definitions.get(file);
      if (!definition) throw new Error(`${file}.js never called Page() or Component()`);
      return definition;
    },
  };
}

/** A file may require from its own package and from the main one; WeChat has not loaded the others. */
function resolve(build: Build, from: string, wanted: string): string {
  const plain = wanted.startsWith('/') ? wanted.slice(1) : path.posix.join(path.posix.dirname(from), wanted);
  const file = plain.endsWith('.js') ? plain : `${plain}.js`;
  const target = packageOf(build, file);
  if (target && target !== packageOf(build, from)) throw new Error(`${from} requires ${file} of another subpackage`);
  return file;
}
