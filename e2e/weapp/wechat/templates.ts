import vm from 'node:vm';
import compiler from 'miniprogram-compiler';
import type { Build } from './build.ts';
import type { WxNode } from './tree.ts';

type Generate = (data: unknown, env: object, global: object) => WxNode;
type Gwx = (file: string) => Generate | undefined;

/** Draws one page or component file from its data. */
export type DrawFile = (file: string, data: unknown) => WxNode;

const compiled = new Map<string, vm.Script>();

function compile(build: Build): vm.Script {
  const ready = compiled.get(build.root);
  if (ready) return ready;
  const source = compiler.wxmlToJs(build.root, { maxBuffer: 64 * 1024 * 1024 });
  const script = new vm.Script(`(function(global){${source}})`, { filename: 'wxml.js' });
  compiled.set(build.root, script);
  return script;
}

/** WeChat's own template compiler, run outside WeChat; its complaints at run time go to `complain`. */
export function openTemplates(build: Build, complain: (text: string) => void): DrawFile {
  const quiet = () => undefined;
  const warn = (...words: unknown[]) => complain(`template: ${words.map(String).join(' ')}`);
  const context = vm.createContext({ console: { log: quiet, warn, error: warn }, Date });
  Object.assign(context, { window: context, __vd_version_info__: {} });
  const $gwx = (compile(build).runInContext(context) as (global: object) => Gwx)({});
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown;
  return (file, data) => {
    const generate = $gwx(`${file}.wxml`);
    if (!generate) throw new Error(`${file}.wxml is not in the build`);
    // The compiler's code copies only objects of its own realm; any other would reach a component as null.
    return withAttributes(generate(parse(JSON.stringify(data)), {}, {}));
  };
}

function withAttributes(node: WxNode): WxNode {
  node.attr ??= {};
  for (const child of node.children) if (typeof child !== 'string') withAttributes(child);
  return node;
}
