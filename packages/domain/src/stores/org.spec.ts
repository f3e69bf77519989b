import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BranchKind, type BranchNode, branchesUnder, mayHangUnder, orgLimits, regionOf } from './org.ts';

const at = (id: string, parentId: string | null, kind: BranchKind = 'region') => ({ id, parentId, kind });
const tree = [
  at('south', null),
  at('dealer', 'south', 'dealer'),
  at('below', 'dealer', 'dealer'),
  at('north', null),
  at('alone', null, 'dealer'),
];

/** Any forest: every branch hangs below an earlier one or below the brand. */
const forest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((picks): BranchNode[] =>
    picks.map((pick, i) => ({ id: String(i), parentId: i === 0 || pick % 3 === 0 ? null : String(pick % i) })),
  );

function levels(branches: readonly BranchNode[], id: string): number {
  const parentId = branches.find((branch) => branch.id === id)?.parentId ?? null;
  return parentId === null ? 1 : 1 + levels(branches, parentId);
}

describe('the tree of the brand', () => {
  it('knows what lies under a branch', () => {
    expect([...branchesUnder(tree, 'south')].sort()).toEqual(['below', 'dealer', 'south']);
    expect([...branchesUnder(tree, 'north')]).toEqual(['north']);
    expect([...branchesUnder(tree, 'gone')]).toEqual(['gone']);
  });

  it('knows the region of a branch: the nearest one, else the topmost branch', () => {
    expect(['south', 'below', 'alone', 'gone', null].map((id) => regionOf(tree, id))).toEqual([
      'south',
      'south',
      'alone',
      null,
      null,
    ]);
  });

  it('takes a move exactly when no circle and no fifth level comes of it', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.option(fc.nat()), (branches, pick, under) => {
        const id = String(pick % branches.length);
        const parentId = under === null ? null : String(under % branches.length);
        const moved = branches.map((branch) => (branch.id === id ? { id, parentId } : branch));
        const circle = parentId !== null && branchesUnder(branches, id).has(parentId);
        const fits = !circle && moved.every((branch) => levels(moved, branch.id) <= orgLimits.depth);
        const fittedBefore = branches.every((branch) => levels(branches, branch.id) <= orgLimits.depth);
        if (fittedBefore) expect(mayHangUnder(branches, id, parentId)).toBe(fits);
      }),
    );
  });

  it('takes a new branch down to the fourth level', () => {
    const chain = ['a', 'b', 'c', 'd'].map((id, i, ids) => ({ id, parentId: ids[i - 1] ?? null }));
    expect([null, 'a', 'b', 'c', 'd'].map((parentId) => mayHangUnder(chain, null, parentId))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
