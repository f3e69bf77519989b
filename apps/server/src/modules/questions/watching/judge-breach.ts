import { type BreachKind, breachKind } from '@huiyou/domain/questions/breach-kind';
import { dutyBetween } from '@huiyou/domain/duty/duty-time';
import { Injectable } from '@nestjs/common';
import { Between, In, MoreThan, Not } from 'typeorm';
import type { Tx } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';
import { firstIdAt } from '../../../platform/ids.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';
import type { QuestionRow } from '../question.entity.ts';
import { ReadPace } from './read-pace.ts';

/** Why a promise was broken, from what the record says of its time. */
@Injectable()
export class JudgeBreach {
  constructor(
    private readonly duty: DutyReader,
    private readonly pace: ReadPace,
  ) {}

  async run(tx: Tx, row: QuestionRow): Promise<BreachKind> {
    const { kosId, startedAt, dueAt } = row;
    const calendar = await this.duty.calendarOfQuestion(row, tx);
    const [unattended, answersGiven, pace] = await inOneGo([
      this.duty.unattended(kosId, { from: startedAt, to: dueAt }, tx),
      this.answersToOthers(tx, row),
      this.pace.run(kosId, calendar, dueAt, tx),
    ]);
    const windows = dutyBetween(calendar, startedAt, dueAt);
    return breachKind({ windows, unattended, answersGiven, minutesPerAnswer: pace.minutes });
  }

  /** Ids sort by time, so the index of a host's answers is read from the start of the clock on and no further back. */
  private answersToOthers(tx: Tx, { id, kosId, startedAt, dueAt }: QuestionRow): Promise<number> {
    return tx.countBy(QuestionEntryRow, {
      answeredFor: kosId,
      kind: In(['first-reply', 'full-answer'] as const),
      id: MoreThan(firstIdAt(startedAt)),
      at: Between(startedAt, dueAt),
      questionId: Not(id),
    });
  }
}
