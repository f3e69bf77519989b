import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { InvitationRow } from './invitation.entity.ts';
import { ListInvitations } from './list-invitations.ts';
import { PrintInvitation } from './print-invitation.ts';

/** A host takes an invitation back. What was accepted before stays. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: ListInvitations,
    private readonly print: PrintInvitation,
  ) {}

  async run(caller: Caller, id: string): Promise<Reply<'POST /invitations/:id/revoke'>> {
    await this.invitations.mine(caller, id);
    await this.database.transaction(async (tx) => {
      const held = await lockRow(tx, InvitationRow, { id });
      if (!held) throw new Refusal('not-found');
      if (held.usesLeft <= 0) throw new Refusal('invitation-not-revocable');
      await tx.update(InvitationRow, { id }, { revokedAt: held.revokedAt ?? this.clock.now() });
    });
    return this.print.view(id);
  }
}
