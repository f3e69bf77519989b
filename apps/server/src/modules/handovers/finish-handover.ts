import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { HandoverLineRow, HandoverMemberRow, HandoverRow } from './handover.entities.ts';

/** Closes a handover when nobody is asked any more and every line is ticked. */
@Injectable()
export class FinishHandover {
  /** Called after the caller's own change: the held row makes the last two wait for each other, so one of them sees the end. */
  async run(tx: Tx, id: string): Promise<void> {
    if (!(await tx.existsBy(HandoverRow, { id, state: 'open' }))) return;
    const handover = await lockRow(tx, HandoverRow, { id });
    if (handover?.state !== 'open') return;
    if (await tx.existsBy(HandoverMemberRow, { handoverId: id, state: 'asked' })) return;
    const waiting = await tx
      .createQueryBuilder(HandoverLineRow, 'l')
      .innerJoin(HandoverMemberRow, 'm', 'm.id = l.handoverMemberId')
      .where("m.handoverId = :id AND l.state = 'waiting'", { id })
      .limit(1)
      .getOne();
    if (!waiting) await tx.update(HandoverRow, { id }, { state: 'done', n: handover.n + 1 });
  }
}
