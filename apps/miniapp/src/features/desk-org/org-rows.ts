import type { Reply } from '@huiyou/contracts/api';

export type Org = Reply<'GET /org'>;
export type Branch = Org['branches'][number];
export type Store = Org['stores'][number];

export type OrgRow =
  | { kind: 'branch'; depth: number; branch: Branch; stores: number; hosts: number }
  | { kind: 'store'; depth: number; store: Store };

/** What is chosen in the tree: something there, or something to be added below `under`. */
export type Chosen =
  | { kind: 'branch' | 'store'; id: string }
  | { kind: 'new-branch' | 'new-store'; under: string | null };

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'zh-CN');

/**
 * The tree, line by line: a branch, then its stores, then what hangs below it. A branch or store whose parent is not
 * in sight stands at the left: a lead sees only part of the tree.
 */
export function orgRows({ branches, stores }: Pick<Org, 'branches' | 'stores'>): OrgRow[] {
  const seen = new Set(branches.map((branch) => branch.id));
  const parentOf = (id: string | null): string | null => (id !== null && seen.has(id) ? id : null);

  const below = (parent: string | null, depth: number): OrgRow[] => [
    ...stores
      .filter((store) => parentOf(store.branchId) === parent)
      .sort(byName)
      .map((store): OrgRow => ({ kind: 'store', depth, store })),
    ...branches
      .filter((branch) => parentOf(branch.parentId) === parent)
      .sort(byName)
      .flatMap((branch) => withWhatHangsBelow(branch, depth)),
  ];
  const withWhatHangsBelow = (branch: Branch, depth: number): OrgRow[] => {
    const rows = below(branch.id, depth + 1);
    const held = rows.flatMap((row) => (row.kind === 'store' ? [row.store] : []));
    const hosts = held.reduce((sum, store) => sum + store.hosts, 0);
    return [{ kind: 'branch', depth, branch, stores: held.length, hosts }, ...rows];
  };
  return below(null, 0);
}
