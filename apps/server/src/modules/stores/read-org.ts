import type { Reply } from '@huiyou/contracts/api';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { HostCounts } from './host-counts.ts';
import { type BranchRow, StoreRow } from './store.entities.ts';
import { type Scope, StoresReader } from './stores.reader.ts';

export type BranchView = Reply<'GET /org'>['branches'][number];
export type StoreView = Reply<'GET /org'>['stores'][number];

/** The tree of the brand, as far as the caller looks after it. */
@Injectable()
export class ReadOrg {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly stores: StoresReader,
    private readonly hosts: HostCounts,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /org'>> {
    const scope = await this.stores.scopeOf(caller);
    const [branches, stores, hosts] = await Promise.all([
      this.branchesIn(scope),
      this.storesIn(scope),
      this.hosts.at(scope.whole ? null : [...scope.storeIds]),
    ]);
    return {
      brand: this.config.brand,
      whole: scope.whole,
      branches,
      stores: stores.map((row) => storeView(row, hosts.get(row.id) ?? 0)),
    };
  }

  /** What lies above the caller's own part is not theirs to know. */
  private async branchesIn(scope: Scope): Promise<BranchView[]> {
    const branches = await this.stores.branches();
    if (scope.whole) return branches.map(branchView);
    const { branchIds } = scope;
    const seen = branches.filter(({ id }) => branchIds.has(id)).map(branchView);
    return seen.map((row) => ({ ...row, parentId: row.parentId && branchIds.has(row.parentId) ? row.parentId : null }));
  }

  private async storesIn(scope: Scope): Promise<StoreRow[]> {
    const order = { name: 'ASC', id: 'ASC' } as const;
    if (scope.whole) return this.database.read.find(StoreRow, { order });
    if (scope.storeIds.size === 0) return [];
    const rows = await this.database.read.find(StoreRow, { where: { id: In([...scope.storeIds]) }, order });
    return rows.map((row) => ({
      ...row,
      branchId: row.branchId !== null && scope.branchIds.has(row.branchId) ? row.branchId : null,
    }));
  }
}

export function branchView({ id, parentId, kind, name }: BranchRow): BranchView {
  return { id, parentId, kind, name };
}

/** `hosts` is the number of active hosts who work there. */
export function storeView({ id, branchId, name, address, hours }: StoreRow, hosts: number): StoreView {
  return { id, branchId, name, address, hours, hosts };
}
