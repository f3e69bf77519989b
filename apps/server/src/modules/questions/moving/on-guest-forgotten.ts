import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { ConsultationRow, QuestionDraftRow, QuestionNoteRow } from '../answering.entities.ts';
import { hostOf } from '../find-queue.ts';
import { QuestionCountRow, QuestionRow } from '../question.entity.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';
import { BreachRow } from '../watching/breach.entity.ts';

/** A host forgets a guest: what was asked as a guest, and everything said on it, is deleted (P1). */
@Injectable()
export class OnGuestForgotten implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    const facts = ['guest.forgotten'];
    this.listeners.add({ name: 'questions.forget-guest', facts, handle: (job) => this.handle(job) });
  }

  private async handle({ data }: Job): Promise<void> {
    const { personId: askerId, kosId, at } = data;
    if (typeof askerId !== 'string' || typeof kosId !== 'string' || typeof at !== 'number')
      throw new Error('fact-incomplete');
    await this.database.transaction((tx) => this.forget(tx, askerId, kosId, at));
  }

  /** What was asked as a member stays: its promise and its answer belong to both. So does what was asked after meeting anew. */
  private async forget(tx: Tx, askerId: string, kosId: string, until: number): Promise<void> {
    const asked = { askerId, guest: true, askedAt: LessThanOrEqual(until) };
    const rows = await tx.find(QuestionRow, {
      select: { id: true, kosId: true, insteadOf: true },
      where: [
        { ...asked, kosId },
        { ...asked, insteadOf: kosId },
      ],
    });
    const ids = rows.filter((row) => hostOf(row) === kosId).map((row) => row.id);
    if (ids.length > 0) {
      // Held first: what is being said on one of them at this moment is written by then, and goes with it.
      for (const id of [...ids].sort().reverse()) await lockRow(tx, QuestionRow, { id });
      for (const beside of [QuestionEntryRow, QuestionDraftRow, QuestionNoteRow, ConsultationRow, BreachRow])
        await tx.delete(beside, { questionId: In(ids) });
      await tx.delete(QuestionRow, { id: In(ids) });
    }
    if (!(await tx.existsBy(QuestionRow, { askerId }))) await tx.delete(QuestionCountRow, { memberId: askerId });
  }
}
