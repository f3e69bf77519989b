import type { Body, Reply } from '@huiyou/contracts/api';
import { day } from '@huiyou/domain/time/business-day';
import { markOf } from '@huiyou/domain/invitations/outcome';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow, RelationFactRow } from './acquaintance.entity.ts';
import { InvitationRow } from './invitation.entity.ts';
import { PrintInvitation } from './print-invitation.ts';

type Letter = Body<'POST /invitations'>;

/** A host writes a letter to one person, or an open invitation for a gathering or a store. */
@Injectable()
export class WriteInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly print: PrintInvitation,
  ) {}

  /** A full host is told before anything is printed (P2). Facts may be cited only of the guest the letter is for. */
  async run(caller: Caller, once: OnceKey, letter: Letter): Promise<Reply<'POST /invitations'>> {
    const host = await this.hosts.mine(caller.personId);
    return this.database.once(once, async (tx) => {
      if ((await this.bonds.membersOf(host.id, tx)) >= host.capacity) throw new Refusal('host-full');
      await this.refuseForeign(tx, host.id, letter);
      const row = this.rowOf(host.id, letter);
      await tx.insert(InvitationRow, row);
      return this.print.printed(row, tx);
    });
  }

  private async refuseForeign(tx: Tx, kosId: string, letter: Letter): Promise<void> {
    const personId = letter.kind === 'personal' ? letter.guestId : null;
    if (personId === null) {
      if (letter.factIds.length > 0 || letter.guestId !== null) throw new Refusal('facts-not-citable');
      return;
    }
    if (!(await tx.existsBy(AcquaintanceRow, { kosId, personId }))) throw new Refusal('guest-not-known');
    const known = await tx.findBy(RelationFactRow, { kosId, personId });
    const citable = new Set(known.map((fact) => fact.id));
    if (letter.factIds.some((id) => !citable.has(id))) throw new Refusal('facts-not-citable');
  }

  private rowOf(kosId: string, letter: Letter): InvitationRow {
    const createdAt = this.clock.now();
    const { kind, addressee, guestId, days } = letter;
    const factIds = [...new Set(letter.factIds)];
    const uses = kind === 'personal' ? 1 : letter.uses;
    return {
      id: newId(createdAt),
      token: newCode(),
      kosId,
      kind,
      mark: markOf(kind, factIds.length),
      guestId,
      addressee,
      letter: letter.letter,
      factIds,
      uses,
      usesLeft: uses,
      createdAt,
      expiresAt: createdAt + days * day,
      revokedAt: null,
    };
  }
}
