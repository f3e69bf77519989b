import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { NoteAbsence } from '../duty/note-absence.ts';
import { EndSessions } from '../identity/end-sessions.ts';
import { GrantRole } from '../identity/grant-role.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { TakeLeave } from '../kos/take-leave.ts';
import type { HandoverRow } from './handover.entities.ts';

/** What ends with a host's departure ends in one transaction: role, sessions, and who answers. */
@Injectable()
export class EndService {
  constructor(
    private readonly hosts: KosReader,
    private readonly takeLeave: TakeLeave,
    private readonly grantRole: GrantRole,
    private readonly endSessions: EndSessions,
    private readonly noteAbsence: NoteAbsence,
  ) {}

  /** From this transaction's commit on the leaver's tokens are refused and the stand-in answers; no clock rests. */
  async run(tx: Tx, { fromKosId, standInKosId, startedBy }: HandoverRow, startsAt: number): Promise<void> {
    const host = (await this.hosts.rows([fromKosId], tx)).get(fromKosId);
    await this.takeLeave.leave(tx, fromKosId);
    if (host?.personId) {
      await this.grantRole.revoke(tx, host.personId, 'kos');
      await this.endSessions.run(tx, host.personId);
    }
    await this.noteAbsence.run(tx, { kosId: fromKosId, standInKosId, startsAt, endsAt: null, madeBy: startedBy });
  }
}
