import { type ConsentStep, decideConsent } from '@huiyou/domain/answers/club-knowledge';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { KnowledgeRow } from '../answer.entities.ts';
import { Publish } from './publish.ts';
import { type Consent, ShowConsents } from './show-consents.ts';

/** Whoever asked a question agrees that the club may read it, or not, or takes it back. */
@Injectable()
export class DecideConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly show: ShowConsents,
    private readonly publish: Publish,
  ) {}

  /** Taking a step again changes nothing. Throws `consent-decided`. */
  async run(caller: Caller, id: string, step: ConsentStep): Promise<Consent> {
    const row = await this.database.transaction(async (tx) => {
      const held = await this.show.held(tx, caller, id);
      const decision = decideConsent(held.state, step);
      if ('refusal' in decision) throw new Refusal(decision.refusal);
      return decision.same ? held : this.take(tx, held, step);
    });
    return this.show.one(row);
  }

  private async take(tx: Tx, row: KnowledgeRow, step: ConsentStep): Promise<KnowledgeRow> {
    if (step === 'agree') return this.publish.run(tx, row);
    if (step === 'withdraw') return this.publish.takeBack(tx, row);
    const change = { state: 'declined', decidedAt: this.clock.now(), n: row.n + 1 } as const;
    await tx.update(KnowledgeRow, { id: row.id }, change);
    return { ...row, ...change };
  }
}
