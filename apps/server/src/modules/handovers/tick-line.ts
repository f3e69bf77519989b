import type { Carrier, LineState } from '@huiyou/domain/handovers/plan-handover';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { FinishHandover } from './finish-handover.ts';
import { HandoverLineRow, HandoverMemberRow } from './handover.entities.ts';

/** Port: a carrier notes, in the transaction that moved its rows, that they arrived. */
@Injectable()
export class TickLine {
  constructor(
    private readonly clock: Clock,
    private readonly finish: FinishHandover,
  ) {}

  /** `count` is how much was carried. Ticking a line again changes nothing. */
  async run(tx: Tx, handoverMemberId: string, carrier: Carrier, state: LineState, count: number): Promise<void> {
    const change = { state, count, at: state === 'sealed' ? null : this.clock.now() };
    const { affected } = await tx.update(HandoverLineRow, { handoverMemberId, carrier, state: 'waiting' }, change);
    if (!affected) return;
    const member = await tx.findOneBy(HandoverMemberRow, { id: handoverMemberId });
    if (member) await this.finish.run(tx, member.handoverId);
  }
}
