import type { Build } from './build.ts';
import type { Definition, LogicLayer } from './logic-layer.ts';
import type { DrawFile } from './templates.ts';
import { walk, type WxNode } from './tree.ts';

export type Instance = Record<string, unknown> & { data: Record<string, unknown> };
type Method = (this: Instance, ...args: unknown[]) => unknown;

/** What crossed from the logic layer to the page, in calls and UTF-8 bytes. */
export interface SetDataCount {
  calls: number;
  bytes: number;
  first: number;
  largest: number;
}

export interface ViewParts {
  build: Build;
  layer: LogicLayer;
  drawFile: DrawFile;
  later(action: () => void): void;
  /** Whose handlers the events of a drawn element call. */
  owners: WeakMap<WxNode, Instance>;
}

/** One page or component: its instance, its data, and the components drawn inside it. */
export interface View {
  instance: Instance;
  draw(): WxNode;
  call(name: string, ...args: unknown[]): unknown;
  receive(properties: Record<string, unknown>): void;
  remove(): void;
}

const clone = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** Taro writes paths like `root.cn.[0].v`. */
function write(data: Record<string, unknown>, where: string, value: unknown): void {
  const steps = where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = steps.pop();
  if (last === undefined) return;
  let at: Record<string, unknown> = data;
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
  at[last] = clone(value);
}

function instanceOf(definition: Definition, file: string): Instance {
  const methods = Object.entries(definition).filter(([, value]) => typeof value === 'function');
  const properties = (definition['properties'] ?? {}) as Record<string, { value?: unknown }>;
  const values = Object.entries(properties).map(([name, property]) => [name, clone(property.value)]);
  return {
    ...(Object.fromEntries(methods) as Record<string, Method>),
    ...definition.methods,
    data: { ...(clone(definition.data) as object), ...(Object.fromEntries(values) as object) },
    props: {},
    is: file,
    route: file,
    __route__: file,
    selectComponent: () => null,
    selectAllComponents: () => [],
  };
}

/** Draws the components that a page or component uses, each in its own place, and drops those that are gone. */
function drawInside(
  tree: WxNode,
  components: ReadonlyMap<string, string>,
  inside: Map<string, View>,
  open: (file: string) => View,
): void {
  const before = new Map(inside);
  inside.clear();
  const nameOf = (node: WxNode): string => node.tag.slice('wx-'.length);
  const found = [...walk(tree)].filter(({ node }) => components.has(nameOf(node)));
  for (const [place, { node }] of found.entries()) {
    const file = components.get(nameOf(node)) ?? '';
    const key = `${file}#${(node.attr['i'] as { sid?: string } | undefined)?.sid ?? place}`;
    const known = before.get(key);
    const view = known ?? open(file);
    view.receive(node.attr);
    if (!known) view.call('attached');
    inside.set(key, view);
    node.children = view.draw().children;
  }
  for (const [key, view] of before) if (!inside.has(key)) view.remove();
}

export function openView(parts: ViewParts, file: string, count: (bytes: number) => void): View {
  const { build, layer, drawFile, later, owners } = parts;
  const instance = instanceOf(layer.definition(file), file);
  const components = build.components(file);
  const inside = new Map<string, View>();
  const received = new Map<string, string>();

  const view: View = {
    instance,
    draw() {
      const tree = drawFile(file, instance.data);
      for (const { node } of walk(tree)) owners.set(node, instance);
      drawInside(tree, components, inside, (component) => openView(parts, component, count));
      return tree;
    },
    call(name, ...args) {
      const method = instance[name];
      return typeof method === 'function' ? (method as Method).apply(instance, args) : undefined;
    },
    receive(properties) {
      for (const [name, value] of Object.entries(properties)) {
        const text = JSON.stringify(value);
        if (!(name in instance.data) || received.get(name) === text) continue;
        received.set(name, text);
        instance.data[name] = clone(value);
      }
    },
    remove() {
      for (const child of inside.values()) child.remove();
      view.call('detached');
    },
  };
  instance['setData'] = (change: Record<string, unknown>, done?: () => void) => {
    count(Buffer.byteLength(JSON.stringify(change)));
    for (const [where, value] of Object.entries(change)) write(instance.data, where, value);
    later(() => {
      // A wrapper asks for its own updates once it is on the page, so it has to be put there first.
      if (components.has('custom-wrapper')) view.draw();
      done?.call(instance);
    });
  };
  return view;
}
