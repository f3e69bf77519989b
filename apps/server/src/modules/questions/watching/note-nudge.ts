import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import type { QuestionRow } from '../question.entity.ts';
import { factData } from '../take-question-step.ts';

/** 80 % of a promise has run (P3): whoever tells hosts hears of it. */
@Injectable()
export class NoteNudge {
  constructor(private readonly facts: Facts) {}

  async run(tx: Tx, row: QuestionRow, at: number): Promise<void> {
    const data = factData(row, at);
    await this.facts.publish(tx, { kind: 'question.nudged', subjectId: row.id, n: row.n + 1, data });
  }
}
