/** What WeChat's template compiler renders. */
export interface WxNode {
  tag: string;
  attr: Record<string, unknown>;
  children: (WxNode | string)[];
}

const inline = new Set(['wx-text', 'wx-span']);

/** Every element in document order with its ancestors, outermost first. */
export function* walk(
  node: WxNode,
  above: readonly WxNode[] = [],
): Generator<{ node: WxNode; above: readonly WxNode[] }> {
  yield { node, above };
  const below = [...above, node];
  for (const child of node.children) if (typeof child !== 'string') yield* walk(child, below);
}

function gather(node: WxNode | string): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(gather).join('');
  return inline.has(node.tag) ? inner : `\n${inner}\n`;
}

/** What a reader sees: one line for each block, inline text joined. */
export function textOf(node: WxNode): string {
  return gather(node)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

export function labelOf(node: WxNode): string | undefined {
  const label = node.attr['ariaLabel'] ?? node.attr['aria-label'];
  return typeof label === 'string' && label ? label : undefined;
}

export function countNodes(node: WxNode): number {
  let count = 0;
  for (const _ of walk(node)) count += 1;
  return count;
}
