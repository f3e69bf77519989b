import type { Body, Reply } from '@huiyou/contracts/api';
import { complaintDueAt } from '@huiyou/domain/wishes/wish';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';
import { RostersReader } from '../rosters/rosters.reader.ts';
import { ShowComplaints } from './show-complaints.ts';
import { ComplaintRow } from './wish.entities.ts';

const mostOfMine = 50;

/** A member is not content: to the lead, unseen by the host. No fact is published and nothing of it is logged. */
@Injectable()
export class Complain {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly questions: QuestionsReader,
    private readonly rosters: RostersReader,
    private readonly show: ShowComplaints,
  ) {}

  /** About the asker's own host of a question when one is named, whoever stood in; otherwise about the present host. */
  async run(caller: Caller, once: OnceKey, body: Body<'POST /complaints'>): Promise<Reply<'POST /complaints'>> {
    const { personId: memberId } = caller;
    const { words, questionId } = body;
    const bond = await this.bonds.myBond(memberId);
    const question = questionId === null ? null : await this.questions.visible(caller, questionId, 'asker');
    return this.database.once(once, async (tx) => {
      const madeAt = this.clock.now();
      const dueAt = complaintDueAt(await this.rosters.holidays(), madeAt);
      const about = { memberId, kosId: question ? (question.insteadOf ?? question.kosId) : bond.kosId, questionId };
      const unanswered = { answer: null, answeredBy: null, answeredAt: null };
      const row = { id: newId(madeAt), ...about, words, madeAt, dueAt, ...unanswered };
      await tx.insert(ComplaintRow, row);
      return this.show.mine(row, new Map());
    });
  }

  async list({ personId: memberId }: Caller): Promise<Reply<'GET /complaints'>> {
    const where = { where: { memberId }, order: { id: 'DESC' }, take: mostOfMine } as const;
    return { complaints: await this.show.allMine(await this.database.read.find(ComplaintRow, where)) };
  }
}
