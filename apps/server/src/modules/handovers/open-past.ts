import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { HandoverLineRow, HandoverMemberRow } from './handover.entities.ts';
import { HandoversReader, type HandoverView } from './handovers.reader.ts';

/** The member opens their sealed past questions to the host they have now, with one tap. */
@Injectable()
export class OpenPast {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
    private readonly handovers: HandoversReader,
  ) {}

  /** However the present bond came about. Throws `handover-not-waiting` when there was no host before. */
  async run({ personId }: Caller): Promise<HandoverView> {
    await this.database.transaction(async (tx) => {
      await this.people.hold(tx, personId);
      const bond = await this.bonds.holdBond(tx, personId);
      if (!(await this.bonds.bondBefore(bond, tx))) throw new Refusal('handover-not-waiting');
      const at = this.clock.now();
      await this.bonds.openPast(tx, bond.id, at);
      const row = await tx.findOneBy(HandoverMemberRow, { toBondId: bond.id });
      if (!row) return;
      const line = { handoverMemberId: row.id, carrier: 'past-questions', state: 'sealed' } as const;
      await tx.update(HandoverLineRow, line, { state: 'carried', at });
    });
    return this.handovers.moveTo(await this.bonds.myBond(personId));
  }
}
