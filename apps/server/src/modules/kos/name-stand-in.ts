import { Injectable } from '@nestjs/common';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosRow } from './kos.entity.ts';

/** Port: a host names who may usually answer for them, inside the caller's transaction. */
@Injectable()
export class NameStandIn {
  /** Null names nobody. Throws `stand-in-unfit` for oneself, and for who has left or has not signed in yet. */
  async run(tx: Tx, kosId: string, standInKosId: string | null): Promise<void> {
    if (standInKosId !== null) {
      const standIn = standInKosId === kosId ? null : await tx.findOneBy(KosRow, { id: standInKosId });
      if (!standIn?.active || standIn.personId === null) throw new Refusal('stand-in-unfit');
    }
    await lockRow(tx, KosRow, { id: kosId });
    await tx.update(KosRow, { id: kosId }, { standInKosId });
  }
}
