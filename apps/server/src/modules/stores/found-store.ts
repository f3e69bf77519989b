import { branchesUnder, orgLimits } from '@huiyou/domain/stores/org';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { holdTree } from './hold-tree.ts';
import { BranchRow, StoreRow } from './store.entities.ts';

/** Names as the brand's file has them. */
export type NamedPlace = { region: string; store: string | null };
/** The region, and the store where one was named. */
export type FoundPlace = { branchId: string; storeId: string | null };

/** Port: finds a store by the names in an import, or founds it, inside the caller's transaction. */
@Injectable()
export class FoundStore {
  constructor(private readonly clock: Clock) {}

  /** A store that was moved below a dealer of its region is still that store. */
  async run(tx: Tx, { region, store }: NamedPlace): Promise<FoundPlace> {
    const branches = await holdTree(tx);
    const branchId = await this.regionOf(tx, branches, region.slice(0, orgLimits.name));
    if (store === null) return { branchId, storeId: null };
    const name = store.slice(0, orgLimits.name);
    const under = { branchId: In([...branchesUnder(branches, branchId)]) };
    const known = await tx.findOne(StoreRow, { where: { name, ...under }, order: { id: 'ASC' } });
    if (known) return { branchId, storeId: known.id };
    const createdAt = this.clock.now();
    const row = { id: newId(createdAt), branchId, name, address: '', hours: [], token: newCode(), createdAt };
    await tx.insert(StoreRow, row);
    return { branchId, storeId: row.id };
  }

  private async regionOf(tx: Tx, branches: readonly BranchRow[], name: string): Promise<string> {
    const known = branches.find((branch) => branch.name === name);
    if (known) return known.id;
    const createdAt = this.clock.now();
    const row = { id: newId(createdAt), parentId: null, kind: 'region', name, createdAt } as const;
    await tx.insert(BranchRow, row);
    return row.id;
  }
}
