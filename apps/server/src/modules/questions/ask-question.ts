import type { Body } from '@huiyou/contracts/api';
import { dueTimes } from '@huiyou/domain/questions/due-times';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { QuestionCountRow, QuestionRow } from './question.entity.ts';
import { QuestionsReader } from './questions.reader.ts';
import { type Asked, ShowQuestion } from './show-question.ts';
import { TopicRow } from './topic.entity.ts';

/** A member asks their host; what is promised at this instant is written on the question and never changes by itself. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly bonds: MembershipReader,
    private readonly duty: DutyReader,
    private readonly questions: QuestionsReader,
    private readonly show: ShowQuestion,
  ) {}

  async run(caller: Caller, once: OnceKey, body: Body<'POST /questions'>): Promise<Asked> {
    const { id } = await this.database.once(once, async (tx) => {
      const bond = await this.bonds.holdBond(tx, caller.personId);
      const topic = await tx.findOneBy(TopicRow, { id: body.topicId });
      if (!topic) throw new Refusal('topic-unknown');
      const row = await this.rowOf(tx, bond, topic, body.text);
      await tx.insert(QuestionRow, row);
      const data = { memberId: row.askerId, kosId: row.kosId, at: row.askedAt };
      await this.facts.publish(tx, { kind: 'question.asked', subjectId: row.id, n: row.n, data });
      return { id: row.id };
    });
    return this.show.toAsker(await this.questions.visible(caller, id, 'asker'));
  }

  private async rowOf(tx: Tx, bond: BondRow, topic: TopicRow, text: string): Promise<QuestionRow> {
    const askedAt = this.clock.now();
    const { tier, kosId, memberId: askerId } = bond;
    const promise = tierPromises[tier];
    const due = dueTimes(promise, await this.duty.rosterOf(kosId), askedAt);
    if (!due) throw new Refusal('no-duty-ahead');
    return {
      id: newId(askedAt),
      number: await this.nextNumber(tx, askerId),
      ...{
        askerId,
        kosId,
        topicId: topic.id,
        topicName: topic.name,
        sections: topic.sections,
        quick: topic.quick,
        text,
      },
      ...{ state: 'waiting', queued: true, lane: promise.lane, tier, promiseMinutes: promise.minutes },
      ...{ askedAt, startedAt: askedAt, replyDueAt: due.dueAt, fullDueAt: due.fullDueAt, dueAt: due.dueAt },
      ...{ minutesLeft: promise.minutes, reopened: 0, seenAt: null, lastAnsweredAt: null, readAt: null, n: 1 },
    };
  }

  /** The held bond makes one member's questions wait for each other, so that no two share a number. */
  private async nextNumber(tx: Tx, memberId: string): Promise<number> {
    const count = await tx.findOneBy(QuestionCountRow, { memberId });
    const last = (count?.last ?? 0) + 1;
    if (count) await tx.update(QuestionCountRow, { memberId }, { last });
    else await tx.insert(QuestionCountRow, { memberId, last });
    return last;
  }
}
