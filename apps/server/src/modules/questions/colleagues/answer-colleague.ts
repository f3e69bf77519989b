import type { Body } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow } from '../answering.entities.ts';
import { type Consultation, ShowBeside } from '../queue/show-beside.ts';

/** The colleague who was asked answers, once, and says whether the member may be told who helped. */
@Injectable()
export class AnswerColleague {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly hosts: KosReader,
    private readonly beside: ShowBeside,
  ) {}

  /** Throws `not-found` for whoever was not asked. */
  async run(
    caller: Caller,
    once: OnceKey,
    id: string,
    { text: answer, named }: Body<'POST /consultations/:id/answer'>,
  ): Promise<Consultation> {
    const host = await this.hosts.byPerson(caller.personId);
    return this.database.once(once, async (tx) => {
      const row = await tx.findOneBy(ConsultationRow, { id });
      if (!row || row.askedKosId !== host?.id) throw new Refusal('not-found');
      const answeredAt = this.clock.now();
      const now = { answer, named, answeredAt, n: row.n + 1 };
      const { affected } = await tx.update(ConsultationRow, { id, answeredAt: IsNull() }, now);
      if (!affected) throw new Refusal('consultation-answered');
      const { questionId, byKosId, askedKosId } = row;
      const data = { questionId, byKosId, askedKosId, at: answeredAt };
      await this.facts.publish(tx, { kind: 'colleague.answered', subjectId: id, n: now.n, data });
      const [shown] = await this.beside.consultations([{ ...row, ...now }]);
      if (!shown) throw new Refusal('not-found');
      return shown;
    });
  }
}
