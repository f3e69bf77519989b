import { startOfDate } from '@huiyou/domain/acquaintances/relation-fact';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RelationFactRow } from './acquaintance.entity.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';
import { CitedFacts } from './cited-facts.ts';
import { NoteExchange } from './note-exchange.ts';
import { type AcquaintanceView, ShowAcquaintance } from './show-acquaintance.ts';

/** A guest decides about facts on them: it was so, or away with it. */
@Injectable()
export class DecideFacts {
  constructor(
    private readonly database: Database,
    private readonly acquaintances: AcquaintancesReader,
    private readonly noteExchange: NoteExchange,
    private readonly cited: CitedFacts,
    private readonly show: ShowAcquaintance,
  ) {}

  /** It counts from now on, and as an exchange of its day. Confirming it again changes nothing. */
  async confirm(caller: Caller, id: string): Promise<AcquaintanceView> {
    const met = await this.decide(caller, id, async (tx, { kosId, personId, on }) => {
      await tx.update(RelationFactRow, { id }, { state: 'confirmed' });
      await this.noteExchange.run(tx, { kosId, personId, at: startOfDate(on) });
    });
    return this.show.one(caller.personId, met);
  }

  /** Throws `fact-cited` while a letter that rests on it may still be opened. */
  async remove(caller: Caller, id: string): Promise<AcquaintanceView> {
    const met = await this.decide(caller, id, async (tx, { kosId, personId }) => {
      if ((await this.cited.about(tx, kosId, personId)).has(id)) throw new Refusal('fact-cited');
      await tx.delete(RelationFactRow, { id });
    });
    return this.show.one(caller.personId, met);
  }

  /** The caller's own fact with its acquaintance held; anything else is not found. Answers the acquaintance's id. */
  private async decide(
    { personId }: Caller,
    id: string,
    work: (tx: Tx, fact: RelationFactRow) => Promise<void>,
  ): Promise<string> {
    const known = await this.database.read.findOneBy(RelationFactRow, { id, personId });
    if (!known) throw new Refusal('not-found');
    return this.database.transaction(async (tx) => {
      const met = await this.acquaintances.hold(tx, known.kosId, personId);
      const fact = met && (await tx.findOneBy(RelationFactRow, { id, personId }));
      if (!fact) throw new Refusal('not-found');
      await work(tx, fact);
      return met.id;
    });
  }
}
