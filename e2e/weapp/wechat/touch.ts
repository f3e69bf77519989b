import { labelOf, textOf, walk, type WxNode } from './tree.ts';
import type { Instance } from './view.ts';

export interface Found {
  node: WxNode;
  above: readonly WxNode[];
}

export type Words = string | RegExp;

const pressable = new Set(['button', 'link', 'tab', 'checkbox', 'radio']);
const fields = new Set(['wx-input', 'wx-textarea']);

const says = (words: Words, text: string | undefined): boolean =>
  text !== undefined && (typeof words === 'string' ? text === words : words.test(text));

function saysItself(words: Words, node: WxNode): boolean {
  return says(words, labelOf(node)) || (node.children.length > 0 && says(words, textOf(node)));
}

/** The innermost elements that read as these words, by their text or their label. */
export function findByWords(tree: WxNode, words: Words): Found[] {
  const all = [...walk(tree)].filter(({ node }) => saysItself(words, node));
  return all.filter((found) => !all.some((other) => other.above.includes(found.node)));
}

function isPressable({ node, above }: Found): boolean {
  const role = (at: WxNode): string => String(at.attr['ariaRole'] ?? '');
  return [node, ...above].some((at) => at.tag === 'wx-button' || pressable.has(role(at)));
}

/** The one element a person would press for these words. */
export function findToTap(tree: WxNode, words: Words, nth?: number): Found {
  const found = findByWords(tree, words);
  const buttons = found.filter(isPressable);
  const likely = buttons.length > 0 ? buttons : found;
  const chosen = likely[nth ?? 0];
  if (!chosen) throw new Error(`nothing on the page says ${String(words)}:\n${textOf(tree)}`);
  if (nth === undefined && likely.length > 1)
    throw new Error(`${likely.length} places say ${String(words)}; name one with nth`);
  return chosen;
}

/** An input by its placeholder or label; the only input of the page when no words are given. */
export function findField(tree: WxNode, words?: Words): Found {
  const all = [...walk(tree)].filter(({ node }) => fields.has(node.tag));
  const hint = (node: WxNode): string => String(node.attr['placeholder'] ?? '');
  const fit =
    words === undefined ? all : all.filter(({ node }) => says(words, labelOf(node)) || says(words, hint(node)));
  const [only, ...more] = fit;
  if (!only) throw new Error(`no field ${words === undefined ? '' : String(words)} on the page:\n${textOf(tree)}`);
  if (more.length > 0) throw new Error(`${fit.length} fields fit ${String(words)}`);
  return only;
}

interface Dispatch {
  owners: WeakMap<WxNode, Instance>;
  now: number;
}

const datasetOf = (node: WxNode): Record<string, unknown> => {
  const pairs = Object.entries(node.attr).filter(([name]) => name.startsWith('data-'));
  return Object.fromEntries(pairs.map(([name, value]) => [name.slice('data-'.length), value]));
};

const elementOf = (node: WxNode) => ({
  id: node.attr['id'] ?? '',
  dataset: datasetOf(node),
  offsetLeft: 0,
  offsetTop: 0,
});

/** Raises an event as WeChat does: on the element, then on every ancestor that listens, until one catches it. */
export function dispatch(
  { owners, now }: Dispatch,
  found: Found,
  type: string,
  detail: object,
  bubbles: boolean,
): void {
  const { node, above } = found;
  const path = bubbles ? [node, ...above.toReversed()] : [node];
  const touch = { identifier: 0, clientX: 10, clientY: 10, pageX: 10, pageY: 10 };
  for (const at of path) {
    const caught = at.attr[`catch${type}`];
    const handler = caught ?? at.attr[`bind${type}`];
    const instance = owners.get(at);
    const method = typeof handler === 'string' ? instance?.[handler] : undefined;
    if (typeof method === 'function') {
      const event = {
        type,
        timeStamp: now,
        detail: { ...detail },
        target: elementOf(node),
        currentTarget: elementOf(at),
        mark: {},
        ...(bubbles ? { touches: [touch], changedTouches: [touch] } : {}),
      };
      (method as (this: unknown, event: object) => unknown).call(instance, event);
    }
    if (caught !== undefined) return;
  }
}

const closing = ['disabled', 'ariaDisabled', 'aria-disabled'];

export function assertUsable({ node, above }: Found): void {
  const off = [node, ...above].find(({ attr }) => closing.some((name) => attr[name] === true || attr[name] === 'true'));
  if (off) throw new Error(`"${textOf(node) || labelOf(node) || node.tag}" is disabled`);
}
