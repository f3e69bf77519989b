import { dueAfterReopening } from '@huiyou/domain/questions/due-times';
import { questionLimits, reopenDays } from '@huiyou/domain/questions/question-steps';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';
import { QuestionsReader } from './questions.reader.ts';
import { type Asked, ShowQuestion } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';

/** What the member does with a question after asking it. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly duty: DutyReader,
    private readonly steps: TakeQuestionStep,
    private readonly show: ShowQuestion,
  ) {}

  /** Adds something while the question is open; the clock stays as it is. */
  async add(caller: Caller, once: OnceKey, id: string, text: string): Promise<Asked> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      const state = this.steps.decide(row, 'add');
      const added = await tx.countBy(QuestionEntryRow, { questionId: id, kind: 'addition' });
      if (added >= questionLimits.additions) throw new Refusal('too-many-additions');
      const at = this.clock.now();
      await this.note(tx, row, 'addition', text, at);
      await this.steps.save(tx, row, { state }, { kind: 'question.added-to', at });
      return {};
    });
    return this.read(caller, id);
  }

  /** Takes the question back. Repeating it changes nothing. */
  async withdraw(caller: Caller, id: string): Promise<Asked> {
    await this.step(caller, id, 'withdraw', (row) => row.state === 'withdrawn');
    return this.read(caller, id);
  }

  /** "答得完整". Repeating it changes nothing. */
  async confirm(caller: Caller, id: string): Promise<Asked> {
    await this.step(caller, id, 'confirm', (row) => row.state === 'complete');
    return this.read(caller, id);
  }

  /** "还差一点": back to the queue in its ordinary place, due as domain/questions/due-times says. */
  async reopen(caller: Caller, once: OnceKey, id: string, missing: string): Promise<Asked> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'asker');
      const state = this.steps.decide(row, 'reopen');
      const at = this.clock.now();
      if (row.lastAnsweredAt === null || at > row.lastAnsweredAt + reopenDays * day)
        throw new Refusal('question-closed');
      const promise = { ...tierPromises[row.tier], minutes: row.promiseMinutes };
      const due = dueAfterReopening(promise, await this.duty.rosterOf(row.kosId), row.minutesLeft, at);
      if (!due) throw new Refusal('no-duty-ahead');
      await this.note(tx, row, 'missing', missing, at);
      const times = { startedAt: at, replyDueAt: due.dueAt, fullDueAt: due.fullDueAt, dueAt: due.dueAt };
      const change = { state, queued: true, reopened: row.reopened + 1, seenAt: null, readAt: at, ...times };
      await this.steps.save(tx, row, change, { kind: 'question.reopened', at });
      return {};
    });
    return this.read(caller, id);
  }

  /** The member has read what was answered. */
  async markRead(caller: Caller, id: string): Promise<Asked> {
    await this.questions.visible(caller, id, 'asker');
    const readAt = this.clock.now();
    await this.database.transaction((tx) => tx.update(QuestionRow, { id, askerId: caller.personId }, { readAt }));
    return this.read(caller, id);
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

  private async note(tx: Tx, row: QuestionRow, kind: 'addition' | 'missing', text: string, at: number): Promise<void> {
    const blank = { sections: null, dueAt: null, kept: null, minutes: null, answeredFor: null, lane: null };
    await tx.insert(QuestionEntryRow, {
      id: newId(at),
      questionId: row.id,
      kind,
      authorId: row.askerId,
      text,
      at,
      ...blank,
    });
  }

  private async read(caller: Caller, id: string): Promise<Asked> {
    return this.show.toAsker(await this.questions.visible(caller, id, 'asker'));
  }
}
