import type { Reply } from '@huiyou/contracts/api';
import type { BreachKind } from '@huiyou/domain/questions/breach-kind';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { firstIdAt } from '../../../platform/ids.ts';
import { QuestionRow } from '../question.entity.ts';
import { BreachRow } from './breach.entity.ts';

type Counts = Reply<'GET /lead/breaches'>['counts'];
type Broken = { kind: BreachKind; found: number | string };
type HostIds = readonly string[] | null;

/**
 * How many questions were promised an answer, and of how many of them the promise broke, by kind; counted from indices.
 * Both are counted by the member's own host, whoever stood in, so that never more are broken than were promised.
 */
@Injectable()
export class CountPromises {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of these hosts, or of the whole brand: of what was asked in this time, each question once, by its first break. */
  async since(hostIds: HostIds, from: number): Promise<Counts> {
    const none = { promised: 0, 'no-host-on-duty': 0, overload: 0, 'not-answered': 0 };
    // Neither engine takes an empty list.
    if (hostIds?.length === 0) return none;
    const [promised, broken] = await Promise.all([this.promised(hostIds, from), this.broken(hostIds, from)]);
    const counts = { ...none, promised };
    for (const { kind, found } of broken) counts[kind] = Number(found);
    return counts;
  }

  /** With the hosts by now, and with those of them who had it when its promise broke. Parts that share no question. */
  private async promised(hostIds: HostIds, from: number): Promise<number> {
    // Of one host an index tells; of the whole brand it would be read from its beginning, ids only from this time on.
    if (hostIds === null)
      return this.asked(from)
        .andWhere('q.id >= :first', { first: firstIdAt(from) })
        .getCount();
    const theirs = { hostIds: [...hostIds] };
    const counted = await Promise.all([
      this.asked(from).andWhere('q.insteadOf IS NULL AND q.kosId IN (:...hostIds)', theirs).getCount(),
      this.asked(from).andWhere('q.insteadOf IN (:...hostIds)', theirs).getCount(),
      this.firstBreaks(hostIds, from)
        .andWhere('COALESCE(q.insteadOf, q.kosId) NOT IN (:...hostIds)', theirs)
        .getCount(),
    ]);
    return counted.reduce((sum, part) => sum + part, 0);
  }

  private broken(hostIds: HostIds, from: number): Promise<Broken[]> {
    return this.firstBreaks(hostIds, from)
      .select('b.kind', 'kind')
      .addSelect('COUNT(*)', 'found')
      .groupBy('b.kind')
      .getRawMany<Broken>();
  }

  private asked(from: number): SelectQueryBuilder<QuestionRow> {
    return this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .where('q.askedAt >= :from AND q.askedAt <= :now AND q.guest = :guest')
      .setParameters({ from, now: this.clock.now(), guest: false });
  }

  /** What was asked in this time cannot have been due before it, so the index by due time bounds what is read. */
  private firstBreaks(hostIds: HostIds, from: number): SelectQueryBuilder<BreachRow> {
    const among = (breach: string) => (hostIds === null ? '' : ` AND ${breach}.hostId IN (:...hostIds)`);
    return this.database.read
      .createQueryBuilder(BreachRow, 'b')
      .innerJoin(
        QuestionRow,
        'q',
        'q.id = b.questionId AND q.askedAt >= :from AND q.askedAt <= :now AND q.guest = :guest',
      )
      .where(`b.dueAt >= :from${among('b')}`)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM breach e WHERE e.questionId = b.questionId AND e.dueAt < b.dueAt${among('e')})`,
      )
      .setParameters({
        from,
        now: this.clock.now(),
        guest: false,
        ...(hostIds === null ? {} : { hostIds: [...hostIds] }),
      });
  }
}
