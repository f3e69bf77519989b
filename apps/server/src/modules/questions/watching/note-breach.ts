import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';
import { findRow, insertRows } from '../../../platform/database/rows.ts';
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
    const [known, kind] = await inOneGo([
      findRow(tx, BreachRow, { questionId: row.id, dueAt: row.dueAt }),
      this.judge.run(tx, row),
    ]);
    if (known) return;
    const owed: BreachRow['owed'] = row.state === 'waiting' ? 'first-reply' : 'full-answer';
    const about = { questionId: row.id, hostId: hostOf(row), kosId: row.kosId, tier: row.tier, dueAt: row.dueAt };
    const breach = { id: newId(at), ...about, owed, kind, at, doneAt: null, apologyAt: null };
    await insertRows(tx, BreachRow, [breach], 'last');
    const data = factData(row, at);
    await this.facts.publish(tx, { kind: 'question.broken', subjectId: row.id, n: row.n + 1, data });
  }
}
