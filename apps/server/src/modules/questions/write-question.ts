import type { DueTimes } from '@huiyou/domain/questions/due-times';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import type { Queue } from './find-queue.ts';
import { guestDueTimer } from './on-guest-due.ts';
import { QuestionCountRow, QuestionRow } from './question.entity.ts';
import { factData } from './take-question-step.ts';
import type { TopicRow } from './topic.entity.ts';

export type NewQuestion = Pick<QuestionRow, 'number' | 'askerId' | 'text' | 'tier' | 'lane' | 'promiseMinutes'> & {
  queue: Queue;
  topic: Pick<TopicRow, 'id' | 'name' | 'sections' | 'quick'>;
  due: DueTimes;
};

/** Puts a question into a queue, with the promise that is in force at this instant. */
@Injectable()
export class WriteQuestion {
  constructor(private readonly facts: Facts) {}

  /** The asker's next number. Counting makes one person's questions wait for each other until they are written. */
  async nextNumber(tx: Tx, memberId: string): Promise<number> {
    const { affected } = await tx.increment(QuestionCountRow, { memberId }, 'last', 1);
    if (affected) return (await tx.findOneByOrFail(QuestionCountRow, { memberId })).last;
    try {
      await tx.insert(QuestionCountRow, { memberId, last: 1 });
      return 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.nextNumber(tx, memberId);
    }
  }

  async run(tx: Tx, question: NewQuestion): Promise<QuestionRow> {
    const row = rowOf(question);
    await tx.insert(QuestionRow, row);
    await this.facts.publish(tx, {
      kind: 'question.asked',
      subjectId: row.id,
      n: row.n,
      data: factData(row, row.askedAt),
    });
    if (row.guest) await this.watch(tx, row);
    return row;
  }

  /** A guest's question joins the queue once it is past due, which is a moment after its due time. */
  async watch(tx: Tx, { id, n, dueAt }: Pick<QuestionRow, 'id' | 'n' | 'dueAt'>): Promise<void> {
    await this.facts.setTimer(tx, { listener: guestDueTimer, subjectId: id, n, runAt: dueAt + 1 });
  }
}

function rowOf({ queue, topic, due, lane, ...said }: NewQuestion): QuestionRow {
  const { kosId, insteadOf, at } = queue;
  return {
    id: newId(at),
    ...said,
    ...{ kosId, insteadOf, calendarKosId: null, guest: lane === 'guests', lane },
    ...{ topicId: topic.id, topicName: topic.name, sections: topic.sections, quick: topic.quick },
    ...{ state: 'waiting', queued: true, askedAt: at, startedAt: at },
    ...{ replyDueAt: due.dueAt, fullDueAt: due.fullDueAt, dueAt: due.dueAt },
    ...{ minutesLeft: said.promiseMinutes, reopened: 0, seenAt: null, lastAnsweredAt: null, readAt: null, n: 1 },
  };
}
