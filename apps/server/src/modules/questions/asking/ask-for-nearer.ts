import type { Body } from '@huiyou/contracts/api';
import { openUrgencies, openUrgencyStates } from '@huiyou/domain/questions/urgency';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { QuestionCountRow, QuestionRow } from '../question.entity.ts';
import { memberEntry, QuestionEntryRow } from '../question-entry.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import type { Asked } from '../show-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';

/** The member asks for a nearer due time and says why; until the host accepts, every clock stays as it is (P3). */
@Injectable()
export class AskForNearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly steps: TakeQuestionStep,
  ) {}

  /** Throws `urgency-asked`, `too-many-urgent`, why an addition would be refused, or `not-allowed` for what a guest asked. */
  async run(caller: Caller, once: OnceKey, id: string, body: Body<'POST /questions/:id/urgency'>): Promise<Asked> {
    const askerId = caller.personId;
    await this.database.once(once, async (tx) => {
      // Held first, so that one member's wishes are counted one after the other.
      await lockRow(tx, QuestionCountRow, { memberId: askerId });
      const row = await this.questions.held(tx, caller, id, 'asker');
      if (row.guest) throw new Refusal('not-allowed');
      this.steps.decide(row, 'add');
      if (row.urgency !== null) throw new Refusal('urgency-asked');
      const open = { askerId, queued: true, urgency: In([...openUrgencyStates]) };
      if ((await tx.countBy(QuestionRow, open)) >= openUrgencies) throw new Refusal('too-many-urgent');
      const at = this.clock.now();
      const { reason, text } = body;
      await tx.insert(QuestionEntryRow, memberEntry(row, 'urgency', text, at, { reason }));
      await this.steps.save(tx, row, { urgency: 'asked' }, { kind: 'question.urgency-asked', at });
      return {};
    });
    return this.questions.asked(caller, id);
  }
}
