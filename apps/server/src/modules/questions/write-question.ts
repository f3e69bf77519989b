import type { DueTimes } from '@huiyou/domain/questions/due-times';
import { nextWatch } from '@huiyou/domain/questions/watch';
import type { ResponsePromise } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import type { Queue } from './find-queue.ts';
import { QuestionRow } from './question.entity.ts';
import { factData } from './take-question-step.ts';
import type { TopicRow } from '../promises/promise.entities.ts';

export type NewQuestion = Pick<QuestionRow, 'number' | 'askerId' | 'text' | 'tier' | 'lane'> & {
  queue: Queue;
  /** Made beforehand, where the reply to the request is known by it. */
  id?: string;
  /** The exchange is noted on the bond already. */
  exchanged?: boolean;
  /** Asker and host knew each other before or beside the bond; left out where nobody looked. */
  met?: boolean;
  /** Chosen by the member: absences of the host do not bring it back. */
  keptThere?: boolean;
  topic: Pick<TopicRow, 'id' | 'name' | 'sections' | 'quick'> & { needed: number };
  promise: Pick<ResponsePromise, 'minutes' | 'fullAnswerDay'>;
  due: DueTimes;
};

/** Puts a question into a queue, with the promise that is in force at this instant. */
@Injectable()
export class WriteQuestion {
  constructor(
    private readonly database: Database,
    private readonly facts: Facts,
  ) {}

  /** The asker's next number. Counting makes one person's questions wait for each other until they are written. */
  async nextNumber(tx: Tx, memberId: string): Promise<number> {
    if (this.database.engine === 'sqlite') {
      const counted = `INSERT INTO question_count (memberId, last) VALUES (?, 1)
        ON CONFLICT (memberId) DO UPDATE SET last = last + 1 RETURNING last`;
      const [row]: { last: number }[] = await tx.query(counted, [memberId]);
      if (!row) throw new Error('number-missing');
      return row.last;
    }
    // LAST_INSERT_ID(…) carries the number back with the statement itself, on MariaDB and on MySQL.
    const counted = `INSERT INTO question_count (memberId, last) VALUES (?, LAST_INSERT_ID(1))
      ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`;
    const { insertId }: { insertId: number } = await tx.query(counted, [memberId]);
    return Number(insertId);
  }

  async run(tx: Tx, question: NewQuestion): Promise<QuestionRow> {
    const row = newQuestionRow(question);
    const { exchanged = false, met } = question;
    const data = { ...factData(row, row.askedAt), exchanged, ...(met === undefined ? {} : { met }) };
    await insertRows(tx, QuestionRow, [row], 'last');
    await this.facts.publish(tx, { kind: 'question.asked', subjectId: row.id, n: row.n, data });
    return row;
  }
}

/** The row of a question as it is written down at the instant it is asked. */
export function newQuestionRow({
  id,
  queue,
  topic,
  due,
  lane,
  promise,
  keptThere = false,
  exchanged: _,
  met: __,
  ...said
}: NewQuestion): QuestionRow {
  const { kosId, insteadOf, at, ref } = queue;
  const guest = lane === 'guests';
  const clock = {
    state: 'waiting',
    guest,
    nudged: false,
    broken: false,
    nudgeAt: due.nudgeAt,
    dueAt: due.dueAt,
  } as const;
  return {
    id: id ?? newId(at),
    ...said,
    ...{ kosId, insteadOf, keptThere, lane, ...ref },
    ...{ topicId: topic.id, topicName: topic.name, sections: topic.sections, quick: topic.quick, needed: topic.needed },
    ...{ promiseMinutes: promise.minutes, fullAnswerDay: promise.fullAnswerDay, minutesLeft: promise.minutes },
    ...{ queued: true, askedAt: at, startedAt: at, replyDueAt: due.dueAt, fullDueAt: due.fullDueAt },
    ...{ ...clock, watchAt: nextWatch(clock)?.at ?? null },
    ...{ reopened: 0, seenAt: null, lastAnsweredAt: null, readAt: null, n: 1 },
    ...{ claimedBy: null, claimedUntil: null, urgency: null, mergedInto: null },
  };
}
