import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Place } from '../identity/identity.reader.ts';
import { PlaceNames } from '../identity/place-names.ts';
import { BranchRow } from './store.entities.ts';
import { StoresReader } from './stores.reader.ts';

/** Tells `identity` which places there are and what they are called. */
@Injectable()
export class StorePlaces extends PlaceNames {
  constructor(
    private readonly database: Database,
    private readonly stores: StoresReader,
  ) {
    super();
  }

  async known(place: Place): Promise<boolean> {
    const [name] = await this.of([place]);
    return name !== null || (place.storeId === null && place.branchId === null);
  }

  async of(places: readonly Place[]): Promise<(string | null)[]> {
    const branchIds = [...new Set(places.flatMap(({ branchId }) => branchId ?? []))];
    const [stores, branches] = await Promise.all([
      this.stores.names(places.map(({ storeId }) => storeId)),
      branchIds.length === 0 ? [] : this.database.read.findBy(BranchRow, { id: In(branchIds) }),
    ]);
    const names = new Map([...stores, ...branches.map(({ id, name }) => [id, name] as const)]);
    return places.map(({ storeId, branchId }) => names.get(storeId ?? branchId ?? '') ?? null);
  }
}
