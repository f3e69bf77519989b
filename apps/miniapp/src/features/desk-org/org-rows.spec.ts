import { describe, expect, it } from '@jest/globals';
import { type Branch, orgRows, type Store } from './org-rows';

const branch = (id: string, parentId: string | null): Branch => ({ id, parentId, kind: 'region', name: id });
const store = (id: string, branchId: string | null, hosts = 1): Store => ({
  id,
  branchId,
  name: id,
  address: '',
  hours: [],
  hosts,
});
const drawn = (branches: Branch[], stores: Store[]): string[] =>
  orgRows({ branches, stores }).map((row) =>
    row.kind === 'branch'
      ? `${'  '.repeat(row.depth)}${row.branch.name} ${row.stores}/${row.hosts}`
      : `${'  '.repeat(row.depth)}${row.store.name}`,
  );

describe('orgRows', () => {
  it('puts what hangs below a branch under it, and counts through every level', () => {
    const branches = [branch('east', null), branch('dealer', 'east')];
    expect(drawn(branches, [store('a', 'east', 2), store('b', 'dealer', 3), store('c', null)])).toEqual([
      'c',
      'east 2/5',
      '  a',
      '  dealer 1/3',
      '    b',
    ]);
  });

  it('stands at the left what hangs under something out of sight', () => {
    expect(drawn([branch('dealer', 'not-mine')], [store('b', 'dealer'), store('d', 'not-mine')])).toEqual([
      'd',
      'dealer 1/1',
      '  b',
    ]);
  });
});
