import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { HandoverMemberRow, HandoverRow } from './handover.entities.ts';
import { HoldPlaces } from './hold-places.ts';

type Left = Pick<HandoverMemberRow, 'state' | 'leftBecause'>;

/** A member stays where they are. Where the host has left meanwhile, that departure's handover names them as left. */
@Injectable()
export class LeaveBehind {
  constructor(
    private readonly clock: Clock,
    private readonly places: HoldPlaces,
  ) {}

  /** The row must be held and asked. */
  async run(tx: Tx, row: HandoverMemberRow, left: Left): Promise<void> {
    await this.places.end(tx, row, left);
    const departure = await tx.findOne(HandoverRow, {
      where: { fromKosId: row.fromKosId, leavesAt: Not(IsNull()) },
      order: { id: 'DESC' },
    });
    if (!departure || departure.id === row.handoverId) return;
    // Held, so that a slice that left this member out is over; one still to come plans them anew.
    const handover = await lockRow(tx, HandoverRow, { id: departure.id });
    if (handover?.state !== 'open' && handover?.state !== 'done') return;
    const { memberId, fromBondId, fromKosId, toKosId } = row;
    if (await tx.existsBy(HandoverMemberRow, { handoverId: departure.id, memberId })) return;
    const now = this.clock.now();
    const place = { id: newId(now), handoverId: departure.id, memberId, fromBondId, fromKosId };
    const settled = { toKosId, toBondId: null, decideBy: null, decidedAt: now, n: 1 };
    await tx.insert(HandoverMemberRow, { ...place, ...settled, ...left });
  }
}
