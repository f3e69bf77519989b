import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Refusal } from '../../platform/refusal.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { KosRow } from './kos.entity.ts';

/** Changes where a host works and how many members they take. Every bond stays as it is (P2). */
@Injectable()
export class PlaceHost {
  constructor(
    private readonly database: Database,
    private readonly stores: StoresReader,
  ) {}

  /** Throws `not-found` for an unknown host and `store-unknown` for an unknown store. */
  async run(id: string, place: { capacity: number; storeId: string | null }): Promise<KosRow> {
    const { storeId } = place;
    return this.database.transaction(async (tx) => {
      const known = await lockRow(tx, KosRow, { id });
      if (!known) throw new Refusal('not-found');
      const stores = await this.stores.storesById([storeId], tx);
      if (storeId !== null && !stores.has(storeId)) throw new Refusal('store-unknown');
      await tx.update(KosRow, { id }, place);
      return { ...known, ...place };
    });
  }
}
