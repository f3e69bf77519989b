import type { QueueCounts } from '@huiyou/domain/questions/queue-order';
import { type Lane, lanes } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';

/** Reads a host's queue from its index: what stands there, how many, and which lanes were answered last. */
@Injectable()
export class CountQueue {
  constructor(private readonly database: Database) {}

  /** Lanes of the host's last two answers, newest last. An answer to a guest outside the lanes takes no turn. */
  async lastTwo(kosId: string): Promise<Lane[]> {
    const rows = await this.database.read.find(QuestionEntryRow, {
      where: { answeredFor: kosId, lane: Not(IsNull()) },
      order: { id: 'DESC' },
      take: 2,
    });
    return rows.flatMap((row) => (row.lane === null ? [] : [row.lane])).reverse();
  }

  /** The most urgent questions of one lane, or of those outside the lanes, in the order of the index. */
  async lane(kosId: string, lane: QuestionRow['lane'], most: number): Promise<QuestionRow[]> {
    return this.database.read.find(QuestionRow, {
      where: { kosId, queued: true, lane },
      order: { dueAt: 'ASC', askedAt: 'ASC', id: 'ASC' },
      take: most,
    });
  }

  /** How many stand in the lanes, how many of them in the second one, and how many are past due. */
  async totals(kosId: string, now: number): Promise<{ open: number; othersTotal: number; pastDue: number }> {
    const open = { kosId, queued: true };
    const count = this.database.read;
    const [pinned, othersTotal, pastDue] = await Promise.all([
      count.countBy(QuestionRow, { ...open, lane: 'pinned' }),
      count.countBy(QuestionRow, { ...open, lane: 'others' }),
      count.countBy(QuestionRow, { ...open, lane: In([...lanes]), dueAt: LessThan(now) }),
    ]);
    return { open: pinned + othersTotal, othersTotal, pastDue };
  }

  /** How many open questions of the host stand where relative to this one; counted from the queue's index. */
  async countsBeside(mine: QuestionRow): Promise<QueueCounts & { behind: number }> {
    const [pinned, others] = await Promise.all([this.count(mine, 'pinned'), this.count(mine, 'others')]);
    const inLane = mine.lane === 'pinned' ? pinned : others;
    const counts = {
      pinnedOpen: pinned.open,
      pinnedBefore: pinned.before,
      othersOpen: others.open,
      othersBefore: others.before,
    };
    return { ...counts, behind: inLane.open - inLane.before };
  }

  private async count(mine: QuestionRow, lane: Lane): Promise<{ open: number; before: number }> {
    const { kosId, id, dueAt, askedAt } = mine;
    const row = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('COUNT(*)', 'open')
      .addSelect(
        `SUM(CASE WHEN q.dueAt < :dueAt OR (q.dueAt = :dueAt AND (q.askedAt < :askedAt OR (q.askedAt = :askedAt AND q.id < :id)))
         THEN 1 ELSE 0 END)`,
        'before',
      )
      .where('q.kosId = :kosId AND q.queued = :queued AND q.lane = :lane AND q.id <> :id')
      .setParameters({ kosId, queued: true, lane, id, dueAt, askedAt })
      .getRawOne<{ open: number | string; before: number | string | null }>();
    return { open: Number(row?.open ?? 0), before: Number(row?.before ?? 0) };
  }
}
