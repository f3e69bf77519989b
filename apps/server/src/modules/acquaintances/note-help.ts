import type { Body, Reply } from '@huiyou/contracts/api';
import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { factDateFits } from '@huiyou/domain/acquaintances/relation-fact';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow, RelationFactRow } from './acquaintance.entity.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';

type Help = Body<'POST /guests/:id/facts'>;

/** The host writes down help given elsewhere; it counts once the guest confirms it (P1). */
@Injectable()
export class NoteHelp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  /** `id` is the acquaintance's. Throws `fact-date-unfit` and `too-many-unconfirmed`. */
  async run(caller: Caller, once: OnceKey, id: string, help: Help): Promise<Reply<'POST /guests/:id/facts'>> {
    const host = await this.hosts.byPerson(caller.personId);
    if (!host) throw new Refusal('not-found');
    if (!factDateFits(help.on, this.clock.now())) throw new Refusal('fact-date-unfit');
    // The reply that is kept for repetitions names the fact only: its words go when the guest is forgotten.
    const noted = await this.database.once(once, async (tx) => {
      const { kosId, personId } = await this.guest(tx, host.id, id);
      const waiting = await tx.countBy(RelationFactRow, { kosId, personId, state: 'waiting' });
      if (waiting >= acquaintanceRules.unconfirmedFacts) throw new Refusal('too-many-unconfirmed');
      const factId = newId(this.clock.now());
      const fresh = { kind: 'entered', state: 'waiting', sourceId: null } as const;
      await tx.insert(RelationFactRow, { id: factId, kosId, personId, ...help, ...fresh });
      return { factId };
    });
    const fact = (await this.acquaintances.facts([noted.factId])).get(noted.factId);
    if (!fact) throw new Refusal('not-found');
    return fact;
  }

  /** The host's own guest, held; a member is a guest no more. */
  private async guest(tx: Tx, kosId: string, id: string): Promise<AcquaintanceRow> {
    const row = await lockRow(tx, AcquaintanceRow, { id });
    const bond = row && (await this.bonds.bondOf(row.personId, tx));
    if (row?.kosId !== kosId || bond?.kosId === kosId) throw new Refusal('not-found');
    return row;
  }
}
