import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosRow } from './kos.entity.ts';

/** Port: a host leaves the club, inside the caller's transaction. */
@Injectable()
export class TakeLeave {
  /** From now on invitations say that the host is leaving. Throws `already-leaving` the second time. */
  async announce(tx: Tx, kosId: string, leavesAt: number): Promise<void> {
    const { affected } = await tx.update(KosRow, { id: kosId, leavesAt: IsNull() }, { leavesAt });
    if (!affected) throw new Refusal('already-leaving');
  }

  async leave(tx: Tx, kosId: string): Promise<void> {
    await tx.update(KosRow, { id: kosId }, { active: false });
  }
}
