import { type QuestionState, type QuestionStep, takeStep } from '@huiyou/domain/questions/question-steps';
import { nextWatch } from '@huiyou/domain/questions/watch';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { inOneGo } from '../../platform/database/in-one-go.ts';
import { updateRows, type When } from '../../platform/database/rows.ts';
import type { FactData } from '../../platform/jobs/fact.entity.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hostOf } from './find-queue.ts';
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

  /** Returns the row as it is now; `last` where the transaction does not read it again. */
  async save(
    tx: Tx,
    row: QuestionRow,
    change: Partial<QuestionRow>,
    fact: { kind: string; at: number; more?: FactData },
    when: When = 'now',
  ): Promise<QuestionRow> {
    const now = watched(row, change);
    const { watchAt, nudged, broken, n } = now;
    const data = { ...factData(now, fact.at), ...fact.more };
    await inOneGo([
      updateRows(tx, QuestionRow, { id: row.id }, { ...change, watchAt, nudged, broken, n }, when),
      this.facts.publish(tx, { kind: fact.kind, subjectId: row.id, n: now.n, data }),
    ]);
    return now;
  }
}

/** A new due time is watched anew; what was said or written of the old one stays where it was recorded. */
function watched(row: QuestionRow, change: Partial<QuestionRow>): QuestionRow {
  const owedAnew = change.dueAt !== undefined && change.dueAt !== row.dueAt ? { nudged: false, broken: false } : {};
  const now = { ...row, ...owedAnew, ...change, n: row.n + 1 };
  return { ...now, watchAt: nextWatch(now)?.at ?? null };
}

/** What is told of a question: between whom it is, whoever has it now, and whether a guest asked it. */
export function factData(row: QuestionRow, at: number): FactData {
  const { askerId: memberId, guest, lane, promiseMinutes: minutes } = row;
  return { memberId, kosId: hostOf(row), at, guest, lane, minutes };
}
