import type { Body } from '@huiyou/contracts/api';
import { missingSections, unfitSections } from '@huiyou/domain/questions/full-answer';
import { keptBy } from '@huiyou/domain/questions/promise-record';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { calendarOf } from './find-queue.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';
import { QuestionsReader } from './questions.reader.ts';
import type { Thread } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';

type Sections = Body<'POST /queue/:id/full-answer'>['sections'];
type Said = Pick<QuestionEntryRow, 'kind' | 'authorId' | 'text' | 'sections' | 'at'>;

/** The host answers: first in a sentence, which stops the promise clock, then fully by the topic's sections. */
@Injectable()
export class GiveReply {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly duty: DutyReader,
    private readonly steps: TakeQuestionStep,
  ) {}

  async first(caller: Caller, once: OnceKey, id: string, text: string): Promise<Thread> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'host');
      const state = this.steps.decide(row, 'reply');
      const at = this.clock.now();
      const said = { kind: 'first-reply', authorId: caller.personId, text, sections: null, at } as const;
      const record = await this.note(tx, row, said);
      const minutesLeft = record.kept ? record.minutes : 0;
      const change = { state, dueAt: row.fullDueAt, minutesLeft, lastAnsweredAt: at, readAt: null };
      await this.steps.save(tx, row, change, { kind: 'question.replied', at });
      return {};
    });
    return this.questions.thread(caller, id);
  }

  /** Given at once, without a first reply before it, the full answer stops the promise clock as well. */
  async full(caller: Caller, once: OnceKey, id: string, sections: Sections): Promise<Thread> {
    await this.database.once(once, async (tx) => {
      const row = await this.questions.held(tx, caller, id, 'host');
      const state = this.steps.decide(row, 'answer');
      refuseUnfit(row, sections);
      const at = this.clock.now();
      const said = { kind: 'full-answer', authorId: caller.personId, text: null, sections, at } as const;
      const record = await this.note(tx, row, said);
      const spent = row.state === 'waiting' && !record.kept ? { minutesLeft: 0 } : {};
      const change = { state, queued: false, lastAnsweredAt: at, readAt: null, ...spent };
      await this.steps.save(tx, row, change, { kind: 'question.answered', at });
      return {};
    });
    return this.questions.thread(caller, id);
  }

  /** Nothing was promised to a guest, so an answer to one carries no record; outside the lanes it takes no turn. */
  private async note(tx: Tx, row: QuestionRow, said: Said): Promise<{ kept: boolean; minutes: number }> {
    const record = keptBy(await this.duty.rosterOf(calendarOf(row)), row.dueAt, said.at);
    const owed = row.guest ? { dueAt: null, kept: null, minutes: null } : { dueAt: row.dueAt, ...record };
    const turn = { answeredFor: row.kosId, lane: row.lane === 'guests' ? null : row.lane };
    const place = { id: newId(said.at), questionId: row.id, insteadOf: row.insteadOf };
    await tx.insert(QuestionEntryRow, { ...place, ...said, ...owed, ...turn });
    return record;
  }
}

function refuseUnfit(row: QuestionRow, sections: Sections): void {
  const unfit = unfitSections(row, sections);
  if (unfit.length > 0) throw new Refusal('sections-unfit', { facts: { sections: unfit.join('、') } });
  const missing = missingSections(row, sections);
  if (missing.length > 0) throw new Refusal('sections-missing', { facts: { sections: missing.join('、') } });
}
