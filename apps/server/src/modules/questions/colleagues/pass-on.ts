import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { cardOf } from '../../kos/kos.reader.ts';
import { QuestionNoteRow } from '../answering.entities.ts';
import { hostOf } from '../find-queue.ts';
import { HoldQuestion } from '../queue/hold-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';
import { HoldColleague, refuseSelf } from './hold-colleague.ts';

/** One question goes to a colleague with a note; due times and calendar stay as they were promised. */
@Injectable()
export class PassOn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly colleagues: HoldColleague,
    private readonly hold: HoldQuestion,
    private readonly steps: TakeQuestionStep,
  ) {}

  /** What was written for it stays with whoever wrote it. */
  async run(
    caller: Caller,
    once: OnceKey,
    id: string,
    { kosId, note: text }: Body<'POST /queue/:id/pass'>,
  ): Promise<Reply<'POST /queue/:id/pass'>> {
    return this.database.once(once, async (tx) => {
      const to = await this.colleagues.here(tx, kosId);
      const row = await this.hold.run(tx, caller, id);
      if (!row.queued) this.steps.decide(row, 'answer');
      refuseSelf(to, row);
      const at = this.clock.now();
      const note = { id: newId(at), questionId: id, authorId: caller.personId, toKosId: kosId, text, at };
      await tx.insert(QuestionNoteRow, note);
      const own = hostOf(row);
      const place = { kosId, insteadOf: own === kosId ? null : own, keptThere: own !== kosId };
      const fresh = { seenAt: null, claimedBy: null, claimedUntil: null };
      const fact = { kind: 'question.passed-on', at, more: { fromKosId: row.kosId } };
      await this.steps.save(tx, row, { ...place, ...fresh }, fact);
      return { host: cardOf(to) };
    });
  }
}
