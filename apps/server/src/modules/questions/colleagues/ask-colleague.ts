import type { Body } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { ConsultationRow } from '../answering.entities.ts';
import { HoldQuestion } from '../queue/hold-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';
import { HoldColleague, refuseSelf } from './hold-colleague.ts';

/** A host asks a colleague about an open question; the member never sees it (P3). */
@Injectable()
export class AskColleague {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly colleagues: HoldColleague,
    private readonly hold: HoldQuestion,
    private readonly steps: TakeQuestionStep,
  ) {}

  async run(
    caller: Caller,
    once: OnceKey,
    questionId: string,
    { kosId: askedKosId, text }: Body<'POST /queue/:id/consultations'>,
  ): Promise<void> {
    await this.database.once(once, async (tx) => {
      const colleague = await this.colleagues.here(tx, askedKosId);
      const question = await this.hold.asHost(tx, caller, questionId);
      if (!question.queued) this.steps.decide(question, 'answer');
      refuseSelf(colleague, question);
      const at = this.clock.now();
      const between = { questionId, byKosId: question.kosId, askedKosId };
      const row = { id: newId(at), ...between, text, askedAt: at, answer: null, named: null, answeredAt: null, n: 1 };
      await tx.insert(ConsultationRow, row);
      const data = { ...between, at };
      await this.facts.publish(tx, { kind: 'colleague.asked', subjectId: row.id, n: row.n, data });
      return {};
    });
  }
}
