import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { HandoverMemberRow } from './handover.entities.ts';

/** One member's place in a handover, held, with the bond they have at this moment. */
export type Held = { row: HandoverMemberRow; bond: BondRow | null };

/** Holds the person first and their row second, as everywhere where bonds are formed, so that two answers wait for each other. */
@Injectable()
export class HoldMember {
  constructor(
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
  ) {}

  /** The row with this id, or the member's newest one. Null when there is none. */
  async run(tx: Tx, memberId: string, id: string | null): Promise<Held | null> {
    await this.people.hold(tx, memberId);
    const newest = { where: { memberId }, order: { id: 'DESC' }, select: { id: true } } as const;
    const rowId = id ?? (await tx.findOne(HandoverMemberRow, newest))?.id;
    const row = rowId === undefined ? null : await lockRow(tx, HandoverMemberRow, { id: rowId });
    return row && { row, bond: await this.bonds.bondOf(memberId, tx) };
  }
}
