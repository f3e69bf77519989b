/** The tree is brand → region or dealer → store → host (P14). */
export const branchKinds = ['region', 'dealer'] as const;
export type BranchKind = (typeof branchKinds)[number];

export const orgLimits = { name: 24, address: 80, depth: 4 } as const;

export type BranchNode = { id: string; parentId: string | null };

/** The branch and everything below it. */
export function branchesUnder(branches: readonly BranchNode[], rootId: string): Set<string> {
  const found = new Set([rootId]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, parentId } of branches) {
      if (parentId !== null && found.has(parentId) && !found.has(id)) {
        found.add(id);
        grown = true;
      }
    }
  }
  return found;
}

/** The region a branch lies in: the nearest one above it or itself, else its topmost branch. Null for the brand. */
export function regionOf(
  branches: readonly (BranchNode & { kind: BranchKind })[],
  branchId: string | null,
): string | null {
  let topmost: string | null = null;
  for (let at = branchId, steps = 0; at !== null && steps <= branches.length; steps += 1) {
    const branch = branches.find(({ id }) => id === at);
    if (!branch) break;
    if (branch.kind === 'region') return branch.id;
    topmost = branch.id;
    at = branch.parentId;
  }
  return topmost;
}

/** Whether `branchId` may hang below `parentId`: the tree has no circle and at most four levels of branches. */
export function mayHangUnder(
  branches: readonly BranchNode[],
  branchId: string | null,
  parentId: string | null,
): boolean {
  let above = 0;
  for (let at = parentId; at !== null; above += 1) {
    if (at === branchId || above >= orgLimits.depth) return false;
    at = branches.find((branch) => branch.id === at)?.parentId ?? null;
  }
  const below = branchId === null ? 1 : depthOf(branches, branchId);
  return above + below <= orgLimits.depth;
}

function depthOf(branches: readonly BranchNode[], id: string): number {
  const children = branches.filter((branch) => branch.parentId === id);
  return 1 + Math.max(0, ...children.map((child) => depthOf(branches, child.id)));
}
