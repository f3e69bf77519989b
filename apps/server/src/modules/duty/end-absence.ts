import { absenceState } from '@huiyou/domain/duty/absence';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader, mayLookAfter } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { AbsenceRow } from './absence.entity.ts';
import { type AbsenceView, ListAbsences } from './list-absences.ts';
import { NoteAbsence } from './note-absence.ts';

/** A host is back, or does not go: by their own word or their lead's. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly noteAbsence: NoteAbsence,
    private readonly list: ListAbsences,
  ) {}

  /** Repeating it changes nothing. Nobody comes back from having left. Throws `not-found`. */
  async run(caller: Caller, id: string): Promise<AbsenceView> {
    const known = await this.database.read.findOneBy(AbsenceRow, { id });
    const host = known && (await this.hosts.byId(known.kosId));
    if (!host?.active || !(await this.mayEnd(caller, host))) throw new Refusal('not-found');
    await this.database.transaction(async (tx) => {
      await this.hosts.hold(tx, host.id, 'alone');
      const row = await lockRow(tx, AbsenceRow, { id });
      const now = this.clock.now();
      if (!row || absenceState(row, now) === 'over') return;
      await this.noteAbsence.end(tx, row, now);
    });
    return this.list.one(id);
  }

  private async mayEnd(caller: Caller, host: KosRow): Promise<boolean> {
    return host.personId === caller.personId || mayLookAfter(await this.stores.scopeOf(caller), host);
  }
}
