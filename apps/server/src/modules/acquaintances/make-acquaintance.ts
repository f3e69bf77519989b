import type { CardSource, Meeting } from '@huiyou/domain/acquaintances/acquaintance';
import type { ProposalReason } from '@huiyou/domain/stores/propose-host';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { AcquaintanceRow } from './acquaintance.entity.ts';

/** How somebody met a host; what is left out is null. */
export type NewAcquaintance = {
  kosId: string;
  personId: string;
  how: Meeting;
  source?: CardSource | null;
  nameCardId?: string | null;
  storeId?: string | null;
  reason?: ProposalReason | null;
};

/** Port: makes a person known to a host inside the caller's transaction. */
@Injectable()
export class MakeAcquaintance {
  constructor(private readonly clock: Clock) {}

  /**
   * Who has met already stays met as they did. The caller holds the person (`RecordConsent.hold`), so that one person
   * meets one host once; nobody is their own guest, which is the caller's to refuse.
   */
  async run(tx: Tx, met: NewAcquaintance): Promise<{ row: AcquaintanceRow; made: boolean }> {
    const { kosId, personId, how, source = null, nameCardId = null, storeId = null, reason = null } = met;
    const known = await tx.findOneBy(AcquaintanceRow, { kosId, personId });
    if (known) return { row: known, made: false };
    const metAt = this.clock.now();
    const place = { source, nameCardId, storeId, reason };
    const row = { id: newId(metAt), kosId, personId, metAt, how, ...place, lastExchangeAt: metAt };
    await tx.insert(AcquaintanceRow, row);
    return { row, made: true };
  }
}
