import type { Body, Reply } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { MakeAcquaintance } from '../acquaintances/make-acquaintance.ts';
import { NoteExchange } from '../acquaintances/note-exchange.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { cardOf } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { FormBond } from '../membership/form-bond.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';
import type { Opened } from './open-letter.ts';

type Joined = Extract<Reply<'POST /letters/:token/accept'>, { outcome: 'joined' }>;

/** Somebody who may take this letter becomes the host's member, inside the caller's transaction, person and letter held. */
@Injectable()
export class SeatMember {
  constructor(
    private readonly clock: Clock,
    private readonly people: RecordConsent,
    private readonly formBond: FormBond,
    private readonly acquaintances: MakeAcquaintance,
    private readonly noteExchange: NoteExchange,
  ) {}

  /** Throws `host-full` when the last place has gone meanwhile. */
  async run(
    tx: Tx,
    caller: Caller,
    { invitation, host, bond: before }: Opened,
    { displayName }: Body<'POST /letters/:token/accept'>,
  ): Promise<Joined> {
    const { personId } = caller;
    const moves = before !== null && before.kosId !== host.id;
    const bond = await this.formBond.run(tx, {
      memberId: personId,
      kosId: host.id,
      capacity: host.capacity,
      reason: moves ? 'moved-by-member' : 'invitation',
      invitationId: invitation.id,
      welcome: host.welcome,
    });
    await this.take(tx, invitation, bond);
    await this.acquaintances.run(tx, { kosId: host.id, personId, how: 'letter' });
    await this.noteExchange.run(tx, { kosId: host.id, personId, at: bond.since });
    await this.people.consent(tx, caller, 'club-terms', termsVersion);
    await this.people.name(tx, personId, displayName);
    const { since, welcome } = bond;
    return { outcome: 'joined', host: cardOf(host), since, displayName, welcome };
  }

  /** Whoever comes back by the letter they once took sits on the seat they took then. */
  private async take(tx: Tx, { id: invitationId, guestId }: InvitationRow, bond: BondRow): Promise<void> {
    const at = this.clock.now();
    const personId = bond.memberId;
    const again = await tx.findOneBy(AcceptanceRow, { invitationId, personId });
    if (again) {
      await tx.update(AcceptanceRow, { id: again.id }, { bondId: bond.id, at });
      return;
    }
    await tx.decrement(InvitationRow, { id: invitationId }, 'usesLeft', 1);
    // A letter to a guest the system knows is taken by that guest or by nobody.
    const isRight = guestId === personId ? true : null;
    await tx.insert(AcceptanceRow, { id: newId(at), invitationId, personId, bondId: bond.id, at, isRight });
  }
}
