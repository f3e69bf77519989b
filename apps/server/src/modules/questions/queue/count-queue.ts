import { countedMost, type QueueCounts } from '@huiyou/domain/questions/queue-order';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { findRows } from '../../../platform/database/rows.ts';
import { QuestionRow } from '../question.entity.ts';

type Condition = { where: string; values: (string | number)[] };
type Counted = readonly [Lane, Condition];

/** A question in its place, or one that is about to be asked. */
type Beside = Pick<QuestionRow, 'kosId' | 'id' | 'dueAt' | 'askedAt' | 'lane'>;

/** Reads a host's queue from its index: what stands there, how many, and which lanes were answered last. */
@Injectable()
export class CountQueue {
  constructor(private readonly database: Database) {}

  /** Lanes of the host's last two answers, newest last. An answer to a guest outside the lanes takes no turn. */
  async lastTwo(kosId: string): Promise<Lane[]> {
    const rows: { lane: Lane }[] = await this.database.read.query(
      'SELECT lane FROM question_entry WHERE answeredFor = ? AND lane IS NOT NULL ORDER BY id DESC LIMIT 2',
      [kosId],
    );
    return rows.map((row) => row.lane).reverse();
  }

  /** The most urgent questions of one lane, or of those outside the lanes, in the order of the index. */
  async lane(kosId: string, lane: QuestionRow['lane'], most: number): Promise<QuestionRow[]> {
    const where = { kosId, queued: true, lane };
    return findRows(this.database.read, QuestionRow, where, { by: ['dueAt', 'askedAt', 'id'], most });
  }

  /** The most urgent question of a lane that nobody but this person holds. */
  async firstFree(kosId: string, lane: Lane, personId: string, now: number): Promise<QuestionRow | null> {
    return this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .where('q.kosId = :kosId AND q.queued = :queued AND q.lane = :lane')
      .andWhere('(q.claimedBy IS NULL OR q.claimedBy = :personId OR q.claimedUntil <= :now)')
      .setParameters({ kosId, queued: true, lane, personId, now })
      .orderBy('q.dueAt')
      .addOrderBy('q.askedAt')
      .addOrderBy('q.id')
      .limit(1)
      .getOne();
  }

  /** How many stand in the lanes, how many of them in the second one, and how many are past due; each up to `countedMost`. */
  async totals(kosId: string, now: number): Promise<{ open: number; othersTotal: number; pastDue: number }> {
    const [pinned, others, pinnedPast, othersPast] = await this.count(kosId, [
      ['pinned', everything],
      ['others', everything],
      ['pinned', pastDue(now)],
      ['others', pastDue(now)],
    ]);
    return { open: pinned + others, othersTotal: others, pastDue: pinnedPast + othersPast };
  }

  /** How many of each lane are past due, each up to `countedMost`. */
  async pastDue(kosId: string, now: number): Promise<Record<Lane, number>> {
    const [pinned, others] = await this.count(kosId, [
      ['pinned', pastDue(now)],
      ['others', pastDue(now)],
    ]);
    return { pinned, others };
  }

  /** How many open questions of the host stand where relative to this one, from the queue's index, each up to `countedMost`. */
  async countsBeside(mine: Beside): Promise<QueueCounts & { behind: number }> {
    const [pinnedBefore, pinnedAfter, othersBefore, othersAfter] = await this.count(mine.kosId, [
      ['pinned', beside(mine, '<')],
      ['pinned', beside(mine, '>')],
      ['others', beside(mine, '<')],
      ['others', beside(mine, '>')],
    ]);
    return {
      ...{ pinnedOpen: pinnedBefore + pinnedAfter, pinnedBefore, othersOpen: othersBefore + othersAfter, othersBefore },
      behind: mine.lane === 'pinned' ? pinnedAfter : othersAfter,
    };
  }

  /**
   * One statement for all counts. Each goes no further than anybody reads: a host with tens of thousands waiting costs
   * no more than one with a thousand.
   */
  private async count<const C extends readonly Counted[]>(
    kosId: string,
    counted: C,
  ): Promise<{ [i in keyof C]: number }> {
    const one = ([, { where }]: Counted, index: number) =>
      `(SELECT COUNT(*) FROM (SELECT id FROM question WHERE kosId = ? AND queued = ? AND lane = ? AND ${where}
        LIMIT ${countedMost}) AS t${index}) AS c${index}`;
    const values = counted.flatMap(([lane, { values: more }]) => [kosId, 1, lane, ...more]);
    const rows: Record<string, number | string>[] = await this.database.read.query(
      `SELECT ${counted.map(one).join(', ')}`,
      values,
    );
    return counted.map((_, index) => Number(rows[0]?.[`c${index}`] ?? 0)) as { [i in keyof C]: number };
  }
}

const everything: Condition = { where: '1 = 1', values: [] };

function pastDue(now: number): Condition {
  return { where: 'dueAt < ?', values: [now] };
}

/** Before (`<`) or behind (`>`) a question in the order of a lane. */
function beside({ dueAt, askedAt, id }: Beside, side: '<' | '>'): Condition {
  const where = `(dueAt ${side} ? OR (dueAt = ? AND (askedAt ${side} ? OR (askedAt = ? AND id ${side} ?))))`;
  return { where, values: [dueAt, dueAt, askedAt, askedAt, id] };
}
