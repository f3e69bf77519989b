import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';
import { LeadScope } from './lead-scope.ts';
import { type ComplaintToAnswer, ShowComplaints } from './show-complaints.ts';
import { ComplaintRow } from './wish.entities.ts';

const pageSize = 30;

/** A lead reads complaints of their branch and answers them. */
@Injectable()
export class AnswerComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scope: LeadScope,
    private readonly show: ShowComplaints,
    private readonly questions: QuestionsReader,
  ) {}

  /** Unanswered ones, the earliest due first; then answered ones, the latest first. */
  async list(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /lead/complaints'>> {
    const last = cursor ? await this.database.read.findOneBy(ComplaintRow, { id: cursor }) : null;
    const answered = last !== null && last.answeredAt !== null;
    const open = answered ? [] : await this.open(caller, last);
    const room = pageSize + 1 - open.length;
    const past = room > 0 ? await this.past(caller, answered ? last : null, room) : [];
    const rows = [...open, ...past];
    const shown = rows.slice(0, pageSize);
    const waiting = (await this.mine(caller)).andWhere('c.answeredAt IS NULL').getCount();
    return {
      complaints: await this.show.toAnswer(shown),
      waiting: await waiting,
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  async one(caller: Caller, id: string): Promise<Reply<'GET /lead/complaints/:id'>> {
    const row = await this.visible(caller, id);
    const [complaint] = await this.show.toAnswer([row]);
    if (!complaint) throw new Refusal('not-found');
    return { ...complaint, thread: row.questionId === null ? null : await this.questions.threadOf(row.questionId) };
  }

  /** Throws `complaint-answered` when somebody was faster. */
  async answer(caller: Caller, once: OnceKey, id: string, words: string): Promise<ComplaintToAnswer> {
    await this.visible(caller, id);
    return this.database.once(once, async (tx) => {
      const row = await lockRow(tx, ComplaintRow, { id });
      if (!row || row.answeredAt !== null) throw new Refusal('complaint-answered');
      const answered = { answer: words, answeredBy: caller.personId, answeredAt: this.clock.now() };
      await tx.update(ComplaintRow, { id }, answered);
      const [complaint] = await this.show.toAnswer([{ ...row, ...answered }]);
      if (!complaint) throw new Refusal('not-found');
      return complaint;
    });
  }

  /** A complaint of the caller's branch in which the caller is neither host nor member. */
  private async visible(caller: Caller, id: string): Promise<ComplaintRow> {
    const row = await this.database.read.findOneBy(ComplaintRow, { id });
    if (!row || !(await this.scope.sees(caller, row))) throw new Refusal('not-found');
    return row;
  }

  private mine(caller: Caller) {
    return this.scope.bound(caller, this.database.read.createQueryBuilder(ComplaintRow, 'c'), 'c', 'kosId');
  }

  private async open(caller: Caller, last: ComplaintRow | null): Promise<ComplaintRow[]> {
    const query = (await this.mine(caller)).andWhere('c.answeredAt IS NULL');
    if (last)
      query.andWhere('(c.dueAt > :dueAt OR (c.dueAt = :dueAt AND c.id > :id))', { dueAt: last.dueAt, id: last.id });
    return query
      .orderBy('c.dueAt')
      .addOrderBy('c.id')
      .limit(pageSize + 1)
      .getMany();
  }

  private async past(caller: Caller, last: ComplaintRow | null, most: number): Promise<ComplaintRow[]> {
    const query = (await this.mine(caller)).andWhere('c.answeredAt IS NOT NULL');
    if (last) query.andWhere('c.id < :id', { id: last.id });
    return query.orderBy('c.id', 'DESC').limit(most).getMany();
  }
}
