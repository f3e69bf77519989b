import type { Query, Reply } from '@huiyou/contracts/api';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { IdentityReader } from '../../identity/identity.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { QuestionRow } from '../question.entity.ts';
import { BreachRow } from './breach.entity.ts';
import { CountPromises } from './count-promises.ts';
import { LeadHosts } from './lead-hosts.ts';

type Shown = Reply<'GET /lead/breaches'>;

const pageSize = 20;
const countedDays = 28;

/** The lead's page of broken promises: latest first, with their kinds counted beside how many were promised (P3). */
@Injectable()
export class ReadBreaches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leadHosts: LeadHosts,
    private readonly count: CountPromises,
    private readonly hosts: KosReader,
    private readonly people: IdentityReader,
  ) {}

  /** Throws `not-found` when asked for a host of another branch. */
  async run(caller: Caller, { cursor, kind, kosId }: Query<'GET /lead/breaches'>): Promise<Shown> {
    const hostIds =
      kosId === undefined ? await this.leadHosts.bound(caller) : [await this.leadHosts.one(caller, kosId)];
    const [rows, counts] = await Promise.all([
      this.page(caller, hostIds, { cursor, kind }),
      this.count.since(hostIds, this.clock.now() - countedDays * day),
    ]);
    const page = rows.slice(0, pageSize);
    return {
      breaches: await this.views(page),
      counts,
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** One more than a page has. Nobody looks after their own question. */
  private async page(
    { personId }: Caller,
    hostIds: readonly string[] | null,
    { cursor, kind }: Pick<Query<'GET /lead/breaches'>, 'cursor' | 'kind'>,
  ): Promise<BreachRow[]> {
    if (hostIds?.length === 0) return [];
    const query = this.database.read
      .createQueryBuilder(BreachRow, 'b')
      .innerJoin(QuestionRow, 'q', 'q.id = b.questionId AND q.askerId <> :personId', { personId });
    if (hostIds !== null) query.andWhere('b.hostId IN (:...hostIds)', { hostIds: [...hostIds] });
    if (kind !== undefined) query.andWhere('b.kind = :kind', { kind });
    if (cursor !== undefined) query.andWhere('b.id < :cursor', { cursor });
    return query
      .orderBy('b.id', 'DESC')
      .limit(pageSize + 1)
      .getMany();
  }

  /** A fixed number of queries however many there are. */
  private async views(rows: readonly BreachRow[]): Promise<Shown['breaches']> {
    const ids = [...new Set(rows.map((row) => row.questionId))];
    const found = ids.length === 0 ? [] : await this.database.read.findBy(QuestionRow, { id: In(ids) });
    const questions = new Map(found.map((row) => [row.id, row]));
    const [hosts, people] = await Promise.all([
      this.hosts.cards(rows.flatMap(({ hostId, kosId }) => [hostId, kosId])),
      this.people.people(found.map((row) => row.askerId)),
    ]);
    return rows.flatMap(({ id, questionId, hostId, kosId, tier, owed, kind, dueAt, doneAt, apologyAt }) => {
      const question = questions.get(questionId);
      const asker = question && people.get(question.askerId);
      const [host, stoodWith] = [hosts.get(hostId), hosts.get(kosId)];
      if (!question || !asker || !host || !stoodWith) return [];
      const { number, text } = question;
      const about = { question: { id: questionId, number, text }, asker, host, stoodWith };
      return [{ id, ...about, tier, owed, kind, dueAt, doneAt, apologyAt }];
    });
  }
}
