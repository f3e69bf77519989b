import { dueTimes } from '@huiyou/domain/questions/due-times';
import { nextWatch } from '@huiyou/domain/questions/watch';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import type { BondRow } from '../../membership/bond.entity.ts';
import { PromisesReader } from '../../promises/promises.reader.ts';
import { FindQueue, hostOf, type Queue } from '../find-queue.ts';
import { QuestionRow } from '../question.entity.ts';

const owed = "state = 'waiting' AND guest = 0 AND broken = 0 AND nudgeAt <= dueAt";
/** As `nextWatch` would say it for one that has not been nudged. */
const nudgedAnew = {
  nudged: () => `CASE WHEN ${owed} THEN 0 ELSE nudged END`,
  watchAt: () => `CASE WHEN ${owed} THEN nudgeAt ELSE watchAt END`,
};

/**
 * Brings open questions to where they belong by now, due times unchanged. Each move asks what is true, not what
 * happened: repeated, late or out of order it comes to the same result.
 */
@Injectable()
export class MoveQuestions {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly queues: FindQueue,
    private readonly promises: PromisesReader,
  ) {}

  /** A host's open questions go to whoever stands in, or come back when nobody does. */
  async follow(tx: Tx, hostId: string): Promise<void> {
    const { host: _, ...queue } = await this.queues.held(tx, hostId, 'alone');
    const elsewhere = 'insteadOf = :hostId AND queued = :queued AND kosId <> :to AND keptThere = :keptThere';
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

  /**
   * What was chosen for a host, passed on to them or taken over by them goes back to its own host's line once they are
   * away. Both hosts are held in one order, so that two who go away at once never wait for each other.
   */
  async sendBack(tx: Tx, kosId: string, hostId: string): Promise<void> {
    for (const id of [kosId, hostId].sort()) await this.hosts.hold(tx, id, 'alone');
    if ((await this.duty.absenceOf(kosId, this.clock.now(), tx)) === null) return;
    const { host: _, ...queue } = await this.queues.held(tx, hostId, 'alone');
    const kept = 'kosId = :kosId AND queued = :queued AND keptThere = :keptThere AND insteadOf = :hostId';
    const from = { kosId, hostId, keptThere: true };
    const self = (await this.queues.personOf(queue.kosId, tx)) ?? '';
    await this.move(tx, queue, `${kept} AND askerId <> :self`, { ...from, self });
    await this.move(tx, { ...queue, kosId: hostId, insteadOf: null }, kept, from);
  }

  /** A member's open questions follow the bond to its host. Returns how many came. The bond must be held. */
  async carry(tx: Tx, { memberId, kosId }: BondRow): Promise<number> {
    const { host: _, ...queue } = await this.queues.held(tx, kosId, 'alone', memberId);
    const left = 'askerId = :memberId AND queued = :queued AND guest = :guest AND COALESCE(insteadOf, kosId) <> :kosId';
    return this.move(tx, queue, left, { memberId, kosId, guest: false });
  }

  /** What somebody asked as this host's guest gets the member's promise from the instant of joining. The bond must be held. */
  async admit(tx: Tx, bond: BondRow): Promise<void> {
    const { calendar, ref } = await this.queues.held(tx, bond.kosId, 'alone');
    const promised = await this.promises.promiseOf(bond.kosId, bond.tier, bond.since, tx);
    const due = dueTimes(promised, calendar, bond.since);
    if (!due) return;
    const { lane, minutes, fullAnswerDay } = promised;
    const promise = { guest: false, tier: bond.tier, lane, promiseMinutes: minutes, fullAnswerDay, ...ref };
    const times = { startedAt: bond.since, nudgeAt: due.nudgeAt, replyDueAt: due.dueAt, fullDueAt: due.fullDueAt };
    for (const row of await this.heldAsGuests(tx, bond)) {
      const owed = row.state === 'waiting' ? { dueAt: due.dueAt, minutesLeft: minutes } : { dueAt: due.fullDueAt };
      const clock = { ...times, ...owed, guest: false, nudged: false, broken: false };
      const watchAt = nextWatch({ ...row, ...clock })?.at ?? null;
      await tx.update(QuestionRow, { id: row.id }, { ...promise, ...clock, watchAt, n: row.n + 1 });
    }
  }

  /** What stands open as asked by this host's guest, each held: the later first, as by all who hold more than one. */
  private async heldAsGuests(tx: Tx, { memberId: askerId, kosId }: BondRow): Promise<QuestionRow[]> {
    const where = { askerId, queued: true, guest: true };
    const open = await tx.find(QuestionRow, { select: { id: true }, where, order: { id: 'DESC' } });
    const held: QuestionRow[] = [];
    for (const { id } of open) {
      const row = await lockRow(tx, QuestionRow, { id });
      // Answered or moved by whoever held it until now.
      if (row?.queued && row.guest && hostOf(row) === kosId) held.push(row);
    }
    return held;
  }

  /** Whoever has a question now is nudged where 80 % have run: the nudge of before went to somebody else. */
  private async move(tx: Tx, queue: Queue, where: string, values: Record<string, unknown>): Promise<number> {
    const { kosId, insteadOf } = queue;
    const { affected } = await tx
      .createQueryBuilder()
      .update(QuestionRow)
      .set({
        kosId,
        insteadOf,
        keptThere: false,
        seenAt: null,
        claimedBy: null,
        claimedUntil: null,
        ...nudgedAnew,
        n: () => 'n + 1',
      })
      .where(where, { keptThere: false, ...values, to: kosId, queued: true })
      .execute();
    return affected ?? 0;
  }
}
