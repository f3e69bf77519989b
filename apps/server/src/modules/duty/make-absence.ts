import type { Body } from '@huiyou/contracts/api';
import { absenceFits, type Away, overlap, standInFits } from '@huiyou/domain/duty/absence';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader, mayLookAfter } from '../kos/kos.reader.ts';
import { type Scope, StoresReader } from '../stores/stores.reader.ts';
import { AbsenceRow } from './absence.entity.ts';
import { type AbsenceView, ListAbsences } from './list-absences.ts';
import { NoteAbsence } from './note-absence.ts';

/** A host is away, by their own word or their lead's, with somebody who answers meanwhile or with nobody. */
@Injectable()
export class MakeAbsence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly noteAbsence: NoteAbsence,
    private readonly list: ListAbsences,
  ) {}

  async own(caller: Caller, once: OnceKey, body: Body<'POST /absences'>): Promise<AbsenceView> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    return this.make(caller, once, { ...body, kosId });
  }

  /** Throws `not-found` for a host whom the caller does not look after. */
  async ofBranch(caller: Caller, once: OnceKey, body: Body<'POST /lead/absences'>): Promise<AbsenceView> {
    const scope = await this.stores.scopeOf(caller);
    const { active } = await this.hosts.inScope(scope, body.kosId);
    await this.refuseBeyond(scope, body.standInKosId);
    return active ? this.make(caller, once, body) : this.replace(caller, once, body);
  }

  /** Nobody comes back from having left: whoever answers for them is changed from now on, without an end. */
  private async replace(caller: Caller, once: OnceKey, body: Body<'POST /lead/absences'>): Promise<AbsenceView> {
    const { kosId, standInKosId, until } = body;
    if (until !== null) throw new Refusal('absence-unfit');
    if (standInKosId === null) throw new Refusal('stand-in-unfit');
    const { id } = await this.database.once(once, async (tx) => {
      await this.hosts.hold(tx, kosId, 'alone');
      const startsAt = this.clock.now();
      // Who answers for good may be away some day: what counts is to be here now, and to stay.
      await this.refuseUnfit(tx, standInKosId, kosId, { startsAt, endsAt: startsAt + 1 });
      if ((await this.hosts.rows([standInKosId], tx)).get(standInKosId)?.leavesAt !== null)
        throw new Refusal('stand-in-unfit');
      const away = { startsAt, endsAt: null, madeBy: caller.personId };
      const row = await this.noteAbsence.run(tx, { kosId, standInKosId, ...away });
      return { id: row.id };
    });
    return this.list.one(id);
  }

  /** The held host makes absences of one host wait for each other, so that no two overlap. */
  private async make(caller: Caller, once: OnceKey, body: Body<'POST /lead/absences'>): Promise<AbsenceView> {
    const { kosId, standInKosId } = body;
    const { id } = await this.database.once(once, async (tx) => {
      await this.hosts.hold(tx, kosId, 'alone');
      const away = { startsAt: body.from, endsAt: body.until };
      if (!absenceFits(away, this.clock.now())) throw new Refusal('absence-unfit');
      if (standInKosId !== null) await this.refuseUnfit(tx, standInKosId, kosId, away);
      const known = await tx.findBy(AbsenceRow, { kosId });
      if (known.some((one) => overlap(one, away))) throw new Refusal('absence-overlaps');
      const row = await this.noteAbsence.run(tx, { kosId, standInKosId, ...away, madeBy: caller.personId });
      return { id: row.id };
    });
    return this.list.one(id);
  }

  /** A lead names hosts they look after, and nobody else's. */
  private async refuseBeyond(scope: Scope, standInKosId: string | null): Promise<void> {
    if (standInKosId === null) return;
    const standIn = (await this.hosts.rows([standInKosId])).get(standInKosId);
    if (!standIn || !mayLookAfter(scope, standIn)) throw new Refusal('stand-in-unfit');
  }

  private async refuseUnfit(tx: Tx, standInKosId: string, kosId: string, away: Away): Promise<void> {
    const [card] = await this.hosts.listIn({ whole: true }, { ids: [standInKosId] }, 1);
    if (!card) throw new Refusal('stand-in-unfit');
    const theirs = await tx.findBy(AbsenceRow, { kosId: standInKosId });
    const { active, personId, leavesAt } = card;
    const standIn = { kosId: standInKosId, active, signedIn: personId !== null, leavesAt, away: theirs };
    if (!standInFits(standIn, kosId, away)) throw new Refusal('stand-in-unfit');
  }
}
