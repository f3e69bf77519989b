import { dueTimes } from '@huiyou/domain/questions/due-times';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { FindQueue, hostOf, type Queue } from './find-queue.ts';
import { QuestionRow } from './question.entity.ts';

/**
 * Brings open questions to where they belong by now, due times unchanged. Each move asks what is true, not what
 * happened: repeated, late or out of order it comes to the same result.
 */
@Injectable()
export class MoveQuestions {
  constructor(private readonly queues: FindQueue) {}

  /** A host's open questions go to whoever stands in, or come back when nobody does. */
  async follow(tx: Tx, hostId: string): Promise<void> {
    const { host: _, ...queue } = await this.queues.held(tx, hostId, 'alone');
    const elsewhere = 'insteadOf = :hostId AND queued = :queued AND kosId <> :to';
    if (queue.insteadOf === null) {
      await this.move(tx, queue, elsewhere, { hostId });
      return;
    }
    const self = (await this.queues.personOf(queue.kosId, tx)) ?? '';
    await this.move(tx, queue, `${elsewhere} AND askerId <> :self`, { hostId, self });
    const here = 'kosId = :hostId AND queued = :queued AND insteadOf IS NULL AND askerId <> :self';
    await this.move(tx, queue, here, { hostId, self });
    // What the stand-in asked as a member goes back to the host: nobody answers themselves.
    const home = { ...queue, kosId: hostId, insteadOf: null };
    await this.move(tx, home, `${elsewhere} AND askerId = :self`, { hostId, self });
  }

  /** A member's open questions follow the bond to its host. Returns how many came. The bond must be held. */
  async carry(tx: Tx, { memberId, kosId }: BondRow): Promise<number> {
    const { host: _, ...queue } = await this.queues.held(tx, kosId, 'alone', memberId);
    const left = 'askerId = :memberId AND queued = :queued AND guest = :guest AND COALESCE(insteadOf, kosId) <> :kosId';
    return this.move(tx, queue, left, { memberId, kosId, guest: false });
  }

  /** What somebody asked as this host's guest gets the member's promise from the instant of joining. The bond must be held. */
  async admit(tx: Tx, bond: BondRow): Promise<void> {
    const { roster } = await this.queues.held(tx, bond.kosId, 'alone');
    const open = await tx.findBy(QuestionRow, { askerId: bond.memberId, queued: true, guest: true });
    const due = dueTimes(tierPromises[bond.tier], roster, bond.since);
    if (!due) return;
    const { lane, minutes } = tierPromises[bond.tier];
    const promise = { guest: false, tier: bond.tier, lane, promiseMinutes: minutes, calendarKosId: null };
    const times = { startedAt: bond.since, replyDueAt: due.dueAt, fullDueAt: due.fullDueAt };
    for (const row of open.filter((one) => hostOf(one) === bond.kosId)) {
      const owed = row.state === 'waiting' ? { dueAt: due.dueAt, minutesLeft: minutes } : { dueAt: due.fullDueAt };
      await tx.update(QuestionRow, { id: row.id }, { ...promise, ...times, ...owed, n: row.n + 1 });
    }
  }

  /** The calendar is written down first: MariaDB reads what the assignments before have changed. */
  private async move(tx: Tx, queue: Queue, where: string, values: Record<string, unknown>): Promise<number> {
    const { kosId, insteadOf } = queue;
    const { affected } = await tx
      .createQueryBuilder()
      .update(QuestionRow)
      .set({
        calendarKosId: () => 'COALESCE(calendarKosId, kosId)',
        kosId,
        insteadOf,
        seenAt: null,
        n: () => 'n + 1',
      })
      .where(where, { ...values, to: kosId, queued: true })
      .execute();
    return affected ?? 0;
  }
}
