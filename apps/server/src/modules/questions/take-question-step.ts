import { type QuestionState, type QuestionStep, takeStep } from '@huiyou/domain/questions/question-steps';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionRow } from './question.entity.ts';

/** Moves a held question on: the domain allows the step, the row changes, its version grows, the fact is written. */
@Injectable()
export class TakeQuestionStep {
  constructor(private readonly facts: Facts) {}

  /** The state after the step. Throws the domain's refusal. */
  decide(row: QuestionRow, step: QuestionStep): QuestionState {
    const decision = takeStep(row.state, step);
    if ('refusal' in decision) throw new Refusal(decision.refusal);
    return decision.to;
  }

  async save(
    tx: Tx,
    row: QuestionRow,
    change: Partial<QuestionRow>,
    fact: { kind: string; at: number },
  ): Promise<void> {
    const n = row.n + 1;
    await tx.update(QuestionRow, { id: row.id }, { ...change, n });
    const data = { memberId: row.askerId, kosId: row.kosId, at: fact.at };
    await this.facts.publish(tx, { kind: fact.kind, subjectId: row.id, n, data });
  }
}
