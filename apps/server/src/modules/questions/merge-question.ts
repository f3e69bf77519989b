import { mergedTimes } from '@huiyou/domain/questions/merged-times';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionDraftRow } from './answering.entities.ts';
import { QuestionRow } from './question.entity.ts';
import { memberEntry, QuestionEntryRow } from './question-entry.entity.ts';
import { TakeQuestionStep } from './take-question-step.ts';
import { BreachRow } from './watching/breach.entity.ts';

/** A question becomes part of an earlier open one of the same asker in the same queue; the nearer due time stays (P3). */
@Injectable()
export class MergeQuestion {
  constructor(private readonly steps: TakeQuestionStep) {}

  /**
   * `row` is the later one, held by the caller's transaction: always the later one first, so that two merges never wait
   * for each other. Repeating it changes nothing. Throws `merge-unfit` or why the step is refused.
   */
  async run(tx: Tx, row: QuestionRow, intoId: string, at: number): Promise<void> {
    if (row.state === 'merged' && row.mergedInto === intoId) return;
    const state = this.steps.decide(row, 'merge');
    const into = intoId < row.id ? await lockRow(tx, QuestionRow, { id: intoId }) : null;
    if (!into || !fits(row, into)) throw new Refusal('merge-unfit');
    await this.carryWords(tx, row, into, at);
    await this.carryBreach(tx, row, into, at);
    await this.carryDrafts(tx, row, into);
    const change = { ...mergedTimes(into, row), ...recordOf(row, into) };
    await this.steps.save(tx, into, change, { kind: 'question.added-to', at });
    const over = { state, queued: false, mergedInto: intoId, claimedBy: null, claimedUntil: null };
    await this.steps.save(tx, row, over, { kind: 'question.merged', at });
  }

  /** The question, then what was added to it, in order. What had become part of it before keeps its number. */
  private async carryWords(tx: Tx, row: QuestionRow, into: QuestionRow, at: number): Promise<void> {
    const kinds = In(['addition', 'missing', 'merged'] as const);
    const where = { questionId: row.id, kind: kinds };
    const added = await tx.find(QuestionEntryRow, { where, order: { id: 'ASC' } });
    const words = [{ text: row.text, fromId: row.id }];
    for (const { text, fromId } of added) words.push({ text: text ?? '', fromId: fromId ?? row.id });
    const entries = words.map(({ text, fromId }) => memberEntry(into, 'merged', text, at, { fromId }));
    await tx.insert(QuestionEntryRow, entries);
  }

  /** What somebody was writing for it goes on there, unless they write there already. The night forgets the rest. */
  private async carryDrafts(tx: Tx, row: QuestionRow, into: QuestionRow): Promise<void> {
    if (row.sections.join() !== into.sections.join()) return;
    const there = new Set((await tx.findBy(QuestionDraftRow, { questionId: into.id })).map((draft) => draft.personId));
    for (const { questionId, personId } of await tx.findBy(QuestionDraftRow, { questionId: row.id }))
      if (!there.has(personId)) await tx.update(QuestionDraftRow, { questionId, personId }, { questionId: into.id });
  }

  /** A promise broken by then is one broken promise, of the question that goes on: of one due time it has one record. */
  private async carryBreach(tx: Tx, row: QuestionRow, into: QuestionRow, at: number): Promise<void> {
    const recorded = new Set((await tx.findBy(BreachRow, { questionId: into.id })).map(({ dueAt }) => dueAt));
    for (const { id, dueAt } of await tx.findBy(BreachRow, { questionId: row.id, doneAt: IsNull() }))
      await tx.update(BreachRow, { id }, recorded.has(dueAt) ? { doneAt: at } : { questionId: into.id });
  }
}

function fits(row: QuestionRow, into: QuestionRow): boolean {
  return into.askerId === row.askerId && into.kosId === row.kosId && into.guest === row.guest && into.queued;
}

/** What was done about the due time that stays. A guest's question joins the lanes by its own watch. */
function recordOf(row: QuestionRow, into: QuestionRow): Partial<Pick<QuestionRow, 'nudged' | 'broken'>> {
  return row.dueAt < into.dueAt && !row.guest ? { nudged: row.nudged, broken: row.broken } : {};
}
