import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { type Arrival, WelcomeStaff } from '../identity/welcome-staff.ts';
import { KosRow } from './kos.entity.ts';

/** A host who takes their role code finds the profile that waited for them. */
@Injectable()
export class WelcomeHost extends WelcomeStaff {
  constructor(private readonly people: RecordConsent) {
    super();
  }

  async arrive(tx: Tx, { personId, kosId, storeId }: Arrival): Promise<boolean> {
    await this.people.hold(tx, personId);
    const mine = await tx.findOneBy(KosRow, { personId });
    if (kosId !== null) return mine ? mine.id === kosId : this.link(tx, personId, kosId);
    if (mine && storeId !== null) await tx.update(KosRow, { id: mine.id }, { storeId });
    return true;
  }

  /** Two codes for one profile at once: the first takes it. */
  private async link(tx: Tx, personId: string, kosId: string): Promise<boolean> {
    const { affected } = await tx.update(KosRow, { id: kosId, personId: IsNull() }, { personId });
    if (!affected) return false;
    const { name } = await tx.findOneByOrFail(KosRow, { id: kosId });
    await this.people.name(tx, personId, name);
    return true;
  }
}
