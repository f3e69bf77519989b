import { branchesUnder, regionOf } from '@huiyou/domain/stores/org';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader, type Place } from '../identity/identity.reader.ts';
import { BranchRow, StoreRow } from './store.entities.ts';

/** How far somebody looks: the whole brand, or what lies under the branch or store given to them (P14). */
export type Scope = { whole: true } | { whole: false; storeIds: ReadonlySet<string>; branchIds: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();
const nothing: Scope = { whole: false, storeIds: none, branchIds: none };

/** Stores and who looks after them, for the other modules. */
@Injectable()
export class StoresReader {
  constructor(
    private readonly database: Database,
    private readonly people: IdentityReader,
  ) {}

  /** Operators, and leads without a place, see the whole brand; whoever is neither sees nothing. */
  async scopeOf(caller: Caller): Promise<Scope> {
    if (caller.roles.has('operator')) return { whole: true };
    const place = caller.roles.has('lead') ? await this.people.placeOf(caller.personId, 'lead') : null;
    if (!place) return nothing;
    if (place.storeId !== null) return { whole: false, storeIds: new Set([place.storeId]), branchIds: none };
    if (place.branchId === null) return { whole: true };
    const branchIds = branchesUnder(await this.branches(), place.branchId);
    const stores = await this.database.read.find(StoreRow, {
      where: { branchId: In([...branchIds]) },
      select: { id: true },
    });
    return { whole: false, storeIds: new Set(stores.map((store) => store.id)), branchIds };
  }

  /** The leads who look after hosts of this store, or of none: theirs by place, or the whole brand's. */
  async leadsOf(storeId: string | null): Promise<string[]> {
    const [leads, stores, branches] = await Promise.all([
      this.people.holdersOf('lead'),
      this.storesById([storeId]),
      this.branches(),
    ]);
    const branchId = storeId === null ? null : (stores.get(storeId)?.branchId ?? null);
    const covers = (lead: Place) => {
      if (lead.storeId !== null) return lead.storeId === storeId;
      if (lead.branchId === null) return true;
      return branchId !== null && branchesUnder(branches, lead.branchId).has(branchId);
    };
    return leads.filter(covers).map(({ personId }) => personId);
  }

  /** Every branch; a brand has tens of them. */
  async branches(tx?: Tx): Promise<BranchRow[]> {
    return (tx ?? this.database.read).find(BranchRow, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Stores by id; unknown ids are missing from the map. */
  async storesById(ids: readonly (string | null)[], tx?: Tx): Promise<Map<string, StoreRow>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await (tx ?? this.database.read).findBy(StoreRow, { id: In(wanted) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The store whose door carries this token, or null. */
  async byToken(token: string): Promise<StoreRow | null> {
    return this.database.read.findOneBy(StoreRow, { token });
  }

  /** Names of stores by id; unknown ids are missing from the map. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const stores = await this.storesById(ids);
    return new Map([...stores.values()].map(({ id, name }) => [id, name]));
  }

  /** The region or dealer each store belongs to; null for stores that hang at the brand itself. */
  async regionsOf(ids: readonly (string | null)[]): Promise<Map<string, string | null>> {
    const stores = await this.storesById(ids);
    if (stores.size === 0) return new Map();
    const branches = await this.branches();
    return new Map([...stores.values()].map(({ id, branchId }) => [id, regionOf(branches, branchId)]));
  }
}

/** Whether something at this store, or at none, lies within the scope. */
export function seesStore(scope: Scope, storeId: string | null): boolean {
  return scope.whole || (storeId !== null && scope.storeIds.has(storeId));
}
