import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { hostOf } from '../find-queue.ts';
import type { QuestionRow } from '../question.entity.ts';
import { factData } from '../take-question-step.ts';
import { BreachRow } from './breach.entity.ts';
import { JudgeBreach } from './judge-breach.ts';

/** A promise is broken: it goes on record with its kind and stays there, and whoever should see it hears of it (P3). */
@Injectable()
export class NoteBreach {
  constructor(
    private readonly facts: Facts,
    private readonly judge: JudgeBreach,
  ) {}

  async run(tx: Tx, row: QuestionRow, at: number): Promise<void> {
    // Of one due time there is one record, however often it comes to be owed again.
    if (await tx.existsBy(BreachRow, { questionId: row.id, dueAt: row.dueAt })) return;
    const owed = row.state === 'waiting' ? 'first-reply' : 'full-answer';
    const kind = await this.judge.run(tx, row);
    const about = { questionId: row.id, hostId: hostOf(row), kosId: row.kosId, tier: row.tier, dueAt: row.dueAt };
    await tx.insert(BreachRow, { id: newId(at), ...about, owed, kind, at, doneAt: null, apologyAt: null });
    const data = factData(row, at);
    await this.facts.publish(tx, { kind: 'question.broken', subjectId: row.id, n: row.n + 1, data });
  }
}
