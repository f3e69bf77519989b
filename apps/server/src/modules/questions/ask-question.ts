import type { Body } from '@huiyou/contracts/api';
import { dueTimes } from '@huiyou/domain/questions/due-times';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindQueue } from './find-queue.ts';
import { QuestionsReader } from './questions.reader.ts';
import type { Asked } from './show-question.ts';
import { TopicRow } from './topic.entity.ts';
import { WriteQuestion } from './write-question.ts';

/** A member asks their host; what is promised at this instant is written on the question and never changes by itself. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
    private readonly queues: FindQueue,
    private readonly write: WriteQuestion,
    private readonly questions: QuestionsReader,
  ) {}

  /**
   * Throws `host-unavailable` while the host has not signed in and nobody stands in: nobody would read it. The bond is
   * held first and its host second, everywhere in this order, so that nobody waits in a
   * circle.
   */
  async run(caller: Caller, once: OnceKey, body: Body<'POST /questions'>): Promise<Asked> {
    const { id } = await this.database.once(once, async (tx) => {
      const { tier, kosId, memberId: askerId } = await this.bonds.holdBond(tx, caller.personId);
      const { host, ...queue } = await this.queues.held(tx, kosId, 'shared', askerId);
      if (host.personId === null && queue.insteadOf === null) throw new Refusal('host-unavailable');
      const topic = await tx.findOneBy(TopicRow, { id: body.topicId });
      if (!topic) throw new Refusal('topic-unknown');
      const { lane, minutes: promiseMinutes } = tierPromises[tier];
      const due = dueTimes(tierPromises[tier], queue.roster, queue.at);
      if (!due) throw new Refusal('no-duty-ahead');
      const number = await this.write.nextNumber(tx, askerId);
      const said = { number, askerId, text: body.text, tier, lane, promiseMinutes };
      const row = await this.write.run(tx, { ...said, queue, topic, due });
      return { id: row.id };
    });
    return this.questions.asked(caller, id);
  }
}
