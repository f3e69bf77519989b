import { Injectable } from '@nestjs/common';
import type { QueueCounts } from '@huiyou/domain/questions/queue-order';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';

export type Side = 'asker' | 'host';

/** Questions by who may see them: the person who asked, and the host in whose queue they stand. */
@Injectable()
export class QuestionsReader {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
  ) {}

  /** The question, if it is the caller's own as asker or stands with the caller as host. Otherwise `not-found`. */
  async visible(caller: Caller, id: string, side: Side): Promise<QuestionRow> {
    const row = await this.database.read.findOneBy(QuestionRow, { id, ...(await this.owner(caller, side)) });
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** The same, held until the transaction ends. */
  async held(tx: Tx, caller: Caller, id: string, side: Side): Promise<QuestionRow> {
    const owner = await this.owner(caller, side);
    const row = await lockRow(tx, QuestionRow, { id });
    const theirs = row && ('askerId' in owner ? row.askerId === owner.askerId : row.kosId === owner.kosId);
    if (!row || !theirs) throw new Refusal('not-found');
    return row;
  }

  private async owner(caller: Caller, side: Side): Promise<{ askerId: string } | { kosId: string }> {
    if (side === 'asker') return { askerId: caller.personId };
    const host = await this.hosts.byPerson(caller.personId);
    if (!host) throw new Refusal('not-found');
    return { kosId: host.id };
  }

  /** Lanes of the host's last two answers, newest last. */
  async lastTwo(kosId: string): Promise<Lane[]> {
    const rows = await this.database.read.find(QuestionEntryRow, {
      where: { answeredFor: kosId },
      order: { id: 'DESC' },
      take: 2,
    });
    return rows.flatMap((row) => (row.lane === null ? [] : [row.lane])).reverse();
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

  /** The most urgent questions of one lane, in the order of the index. */
  async lane(kosId: string, lane: Lane, most: number): Promise<QuestionRow[]> {
    return this.database.read.find(QuestionRow, {
      where: { kosId, queued: true, lane },
      order: { dueAt: 'ASC', askedAt: 'ASC', id: 'ASC' },
      take: most,
    });
  }
}
