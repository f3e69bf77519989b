import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';
import { ListInvitations } from './list-invitations.ts';
import { PrintInvitation } from './print-invitation.ts';

/** The host says whether the one who took a letter to a name alone was the one meant (P1). */
@Injectable()
export class ConfirmAcceptance {
  constructor(
    private readonly database: Database,
    private readonly invitations: ListInvitations,
    private readonly print: PrintInvitation,
  ) {}

  /** Letters to a known guest and open ones have nothing to confirm: `not-found`, as for somebody else's. */
  async run(caller: Caller, id: string, isRight: boolean): Promise<Reply<'POST /acceptances/:id/confirm'>> {
    const row = await this.database.read.findOneBy(AcceptanceRow, { id });
    const letter = row && (await this.invitations.mine(caller, row.invitationId));
    if (!letter || !namesOnly(letter)) throw new Refusal('not-found');
    await this.database.transaction((tx) => tx.update(AcceptanceRow, { id }, { isRight }));
    return this.print.view(letter.id);
  }
}

function namesOnly({ kind, guestId }: InvitationRow): boolean {
  return kind === 'personal' && guestId === null;
}
