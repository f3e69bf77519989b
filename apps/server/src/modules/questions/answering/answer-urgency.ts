import { nudgeBefore } from '@huiyou/domain/questions/nudge-before';
import { nearerFits } from '@huiyou/domain/questions/urgency';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import type { QuestionRow } from '../question.entity.ts';
import { hostEntry, QuestionEntryRow } from '../question-entry.entity.ts';
import { HoldQuestion } from '../queue/hold-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';

const kind = 'question.urgency-answered';

/** The host agrees to a nearer due time, or says why not; the lane stays (P3). */
@Injectable()
export class AnswerUrgency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hold: HoldQuestion,
    private readonly duty: DutyReader,
    private readonly steps: TakeQuestionStep,
  ) {}

  /** Agreeing to the same time again changes nothing. */
  async accept(caller: Caller, id: string, dueAt: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.asked(tx, caller, id, dueAt);
      if (!row) return;
      const at = this.clock.now();
      if (!nearerFits(dueAt, row.dueAt, at)) throw new Refusal('due-time-unfit');
      const nudgeAt = nudgeBefore(await this.duty.calendarOfQuestion(row, tx), at, dueAt);
      const times = row.state === 'waiting' ? { replyDueAt: dueAt, nudgeAt } : { fullDueAt: dueAt };
      const entry = hostEntry(row, { kind: 'nearer', authorId: caller.personId, text: null, at });
      await tx.insert(QuestionEntryRow, { ...entry, dueAt });
      await this.steps.save(tx, row, { urgency: 'accepted', dueAt, ...times }, { kind, at });
    });
  }

  async decline(caller: Caller, once: OnceKey, id: string, text: string): Promise<void> {
    await this.database.once(once, async (tx) => {
      const row = await this.asked(tx, caller, id, null);
      if (!row) throw new Refusal('urgency-not-asked');
      const at = this.clock.now();
      const entry = hostEntry(row, { kind: 'not-nearer', authorId: caller.personId, text, at });
      await tx.insert(QuestionEntryRow, entry);
      await this.steps.save(tx, row, { urgency: 'declined' }, { kind, at });
      return {};
    });
  }

  /** The open question that asks for it; null when exactly this time is agreed upon already. */
  private async asked(tx: Tx, caller: Caller, id: string, dueAt: number | null): Promise<QuestionRow | null> {
    const row = await this.hold.asHost(tx, caller, id);
    if (!row.queued) this.steps.decide(row, 'answer');
    if (row.urgency === 'accepted' && row.dueAt === dueAt) return null;
    if (row.urgency !== 'asked') throw new Refusal('urgency-not-asked');
    return row;
  }
}
