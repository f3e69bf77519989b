import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow, NameCardRow, RelationFactRow } from './acquaintance.entity.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';

/** Everything a host knows of somebody as a guest goes; of a name card's visitors a number stays. */
@Injectable()
export class ForgetGuest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  /** Because the guest says so. Throws `is-a-member` for whom the host still serves. */
  async byThemselves({ personId }: Caller, id: string): Promise<Reply<'DELETE /acquaintances/:id'>> {
    if (!(await this.acquaintances.ofPerson(id, personId))) throw new Refusal('not-found');
    await this.database.transaction(async (tx) => {
      await this.people.hold(tx, personId);
      const row = await lockRow(tx, AcquaintanceRow, { id });
      if (!row) throw new Refusal('not-found');
      if ((await this.bonds.bondOf(personId, tx))?.kosId === row.kosId) throw new Refusal('is-a-member');
      await this.run(tx, row);
    });
    return {};
  }

  /** The caller holds the person and has seen that they are not this host's member. Other modules let go by the fact. */
  async run(tx: Tx, { id, kosId, personId, nameCardId }: AcquaintanceRow): Promise<void> {
    await tx.delete(RelationFactRow, { kosId, personId });
    await tx.delete(AcquaintanceRow, { id });
    if (nameCardId !== null) await tx.increment(NameCardRow, { id: nameCardId }, 'forgotten', 1);
    const fact = { kind: 'guest.forgotten', subjectId: id, n: 1, data: { personId, kosId, at: this.clock.now() } };
    await this.facts.publish(tx, { ...fact, fleeting: true });
  }
}
