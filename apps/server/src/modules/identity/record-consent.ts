import type { ConsentPurpose } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { ConsentRow, PersonRow } from './identity.entities.ts';

/** Port: what a person says of themselves on joining, inside the caller's transaction. */
@Injectable()
export class RecordConsent {
  constructor(private readonly clock: Clock) {}

  /** Appends the consent with its wording version. */
  async consent(tx: Tx, caller: Caller, purpose: ConsentPurpose, version: string): Promise<void> {
    const at = this.clock.now();
    const { personId, sessionId } = caller;
    await tx.insert(ConsentRow, { id: newId(at), personId, purpose, version, sessionId, at });
  }

  /** The name the club calls a person by. */
  async name(tx: Tx, personId: string, displayName: string): Promise<void> {
    await tx.update(PersonRow, { id: personId }, { displayName });
  }

  /** The same for somebody who has no name here yet; whoever has one keeps it. */
  async nameFirst(tx: Tx, personId: string, displayName: string): Promise<void> {
    await tx.update(PersonRow, { id: personId, displayName: '' }, { displayName });
  }

  /** Holds the person's row, so that what is decided about one person is decided one at a time. */
  async hold(tx: Tx, personId: string): Promise<void> {
    await lockRow(tx, PersonRow, { id: personId });
  }
}
