import { holderAt } from '@huiyou/domain/questions/claim';
import { byDueTime } from '@huiyou/domain/questions/queue-order';
import { lanes } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow } from '../answering.entities.ts';
import { FindPart } from '../find-part.ts';
import { hostOf } from '../find-queue.ts';
import { QuestionRow } from '../question.entity.ts';
import { laneOf } from '../show-question.ts';

/** A stand-in for more hosts than this sees the first of them by id. */
const mostHosts = 12;
const mostShown = 20;
/** More than are shown: some of those that somebody is writing may turn out to be taken over already. */
const lookedAt = 3 * mostShown;

/** What a host is asked for beside the own queue: questions to take over, and a colleague's word. */
@Injectable()
export class ReadBeside {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly parts: FindPart,
  ) {}

  /** Questions of hosts for whom this one stands in that one tap takes over now, the most urgent first. */
  async takeOver({ personId }: Caller, kosId: string, now: number): Promise<QuestionRow[]> {
    const others = await this.othersOf(kosId, now);
    if (others.length === 0) return [];
    const found = await Promise.all(
      ['q.kosId', 'q.insteadOf'].map((host) => this.due(host, others, { personId, kosId, now })),
    );
    const due = [...new Map(found.flat().map((row) => [row.id, row])).values()];
    // Whether somebody who writes has taken it over is asked only where somebody writes.
    const open = await Promise.all(
      due.map(async (row) => holderAt(row, now) === null || !(await this.parts.isTakenOver(row))),
    );
    const free = due.filter((_, i) => open[i]);
    const ordered = free.map((row) => ({ ...row, lane: laneOf(row), insteadOf: hostOf(row) })).sort(byDueTime);
    return ordered.slice(0, mostShown);
  }

  /** The hosts for whom this one may answer now; nobody while away themselves. A chain counts only where it ends here. */
  private async othersOf(kosId: string, now: number): Promise<string[]> {
    const [absence, usual, near] = await Promise.all([
      this.duty.absenceOf(kosId, now),
      this.hosts.namedBy(kosId, mostHosts),
      this.duty.standsInFor(kosId, now),
    ]);
    if (absence !== null) return [];
    const standIns = await this.duty.standInsOf(near, now);
    const away = near.filter((id) => standIns.get(id)?.kosId === kosId);
    return [...new Set([...usual, ...away])].sort().slice(0, mostHosts);
  }

  /** As `mayTakeOver` of the domain says it; one query for each index. */
  private due(
    host: string,
    others: readonly string[],
    { personId, kosId, now }: { personId: string; kosId: string; now: number },
  ): Promise<QuestionRow[]> {
    return this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .where(`${host} IN (:...others) AND q.queued = :queued AND q.lane IN (:...lanes)`)
      .andWhere('q.state = :state AND q.nudgeAt <= :now AND q.kosId <> :kosId AND q.askerId <> :personId')
      .andWhere('(q.claimedBy IS NULL OR q.claimedBy <> :personId OR q.claimedUntil <= :now)')
      .setParameters({ others, queued: true, lanes, state: 'waiting', now, kosId, personId })
      .orderBy('q.dueAt')
      .addOrderBy('q.askedAt')
      .addOrderBy('q.id')
      .limit(lookedAt)
      .getMany();
  }

  /** How many colleagues' questions wait for this host's word. What has left its queue waits no more. */
  async asked(kosId: string): Promise<number> {
    return this.database.read
      .createQueryBuilder(ConsultationRow, 'c')
      .innerJoin(QuestionRow, 'q', 'q.id = c.questionId AND q.queued = :queued', { queued: true })
      .where('c.askedKosId = :kosId AND c.answeredAt IS NULL', { kosId })
      .getCount();
  }
}
