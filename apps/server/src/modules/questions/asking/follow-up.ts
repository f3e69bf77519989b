import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { MergeQuestion } from '../merge-question.ts';
import { QuestionRow } from '../question.entity.ts';
import { memberEntry, QuestionEntryRow } from '../question-entry.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import type { Asked } from '../show-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';

/** What the member does with a question after asking it. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly steps: TakeQuestionStep,
    private readonly merging: MergeQuestion,
  ) {}

  /** Adds something while the question is open; the clock stays as it is. */
  async add(caller: Caller, once: OnceKey, id: string, text: string): Promise<Asked> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      const state = this.steps.decide(row, 'add');
      const added = await tx.countBy(QuestionEntryRow, { questionId: id, kind: 'addition' });
      if (added >= questionLimits.additions) throw new Refusal('too-many-additions');
      const at = this.clock.now();
      await tx.insert(QuestionEntryRow, memberEntry(row, 'addition', text, at));
      await this.steps.save(tx, row, { state }, { kind: 'question.added-to', at });
      return {};
    });
    return this.questions.asked(caller, id);
  }

  /** Takes the question back. Repeating it changes nothing. */
  async withdraw(caller: Caller, id: string): Promise<Asked> {
    await this.step(caller, id, 'withdraw', (row) => row.state === 'withdrawn');
    return this.questions.asked(caller, id);
  }

  /** "答得完整". Repeating it changes nothing. */
  async confirm(caller: Caller, id: string): Promise<Asked> {
    await this.step(caller, id, 'confirm', (row) => row.state === 'complete');
    return this.questions.asked(caller, id);
  }

  /** "谢谢", once for every full answer; no clock starts again (P3). */
  async thank(caller: Caller, once: OnceKey, id: string, text: string): Promise<Asked> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      const state = this.steps.decide(row, 'thank');
      const said = { questionId: id, kind: In(['thanks', 'full-answer'] as const) };
      const latest = await tx.findOne(QuestionEntryRow, { where: said, order: { id: 'DESC' } });
      if (latest?.kind === 'thanks') throw new Refusal('already-thanked');
      const at = this.clock.now();
      await tx.insert(QuestionEntryRow, memberEntry(row, 'thanks', text, at));
      await this.steps.save(tx, row, { state, readAt: at }, { kind: 'question.thanked', at });
      return {};
    });
    return this.questions.asked(caller, id);
  }

  /** Becomes part of an earlier open one of the member's own. Repeating it changes nothing. */
  async merge(caller: Caller, id: string, intoId: string): Promise<Asked> {
    await this.database.transaction(async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      await this.merging.run(tx, row, intoId, this.clock.now());
    });
    return this.questions.asked(caller, id);
  }

  /** The member has read what was answered. */
  async markRead(caller: Caller, id: string): Promise<Asked> {
    await this.questions.visible(caller, id, 'asker');
    const readAt = this.clock.now();
    await this.database.transaction((tx) => tx.update(QuestionRow, { id, askerId: caller.personId }, { readAt }));
    return this.questions.asked(caller, id);
  }

  private async step(
    caller: Caller,
    id: string,
    step: 'withdraw' | 'confirm',
    done: (row: QuestionRow) => boolean,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      if (done(row)) return;
      const state = this.steps.decide(row, step);
      const at = this.clock.now();
      const kind = step === 'withdraw' ? 'question.withdrawn' : 'question.completed';
      await this.steps.save(tx, row, { state, queued: false, readAt: at }, { kind, at });
    });
  }
}
