import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { BranchRow, StoreRow } from '../stores/store.entities.ts';
import { branches, stores } from './brand/places.ts';

/** Ids of branches and stores by the keys of the brand's data. */
export type Places = Map<string, string>;

/** The regions of the brand and their stores. */
@Injectable()
export class SeedPlaces {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx): Promise<Places> {
    const places: Places = new Map();
    const createdAt = this.clock.now();
    for (const { key, name } of branches) {
      const id = newId(createdAt);
      await tx.insert(BranchRow, { id, parentId: null, kind: 'region', name, createdAt });
      places.set(key, id);
    }
    for (const { key, branchKey, name, address, open } of stores) {
      const id = newId(createdAt);
      const hours = open.weekdays.map((weekday) => ({ weekday, from: open.from, to: open.to }));
      const branchId = places.get(branchKey) ?? null;
      await tx.insert(StoreRow, { id, branchId, name, address, hours, token: newCode(), createdAt });
      places.set(key, id);
    }
    return places;
  }
}
