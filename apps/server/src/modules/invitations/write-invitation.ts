import type { Body, Reply } from '@huiyou/contracts/api';
import { day } from '@huiyou/domain/time/business-day';
import { markOf } from '@huiyou/domain/invitations/outcome';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
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
    private readonly acquaintances: AcquaintancesReader,
    private readonly print: PrintInvitation,
  ) {}

  /** A full host is told before anything is printed (P2). Confirmed facts of the guest the letter is for may be cited. */
  async run(caller: Caller, once: OnceKey, letter: Letter): Promise<Reply<'POST /invitations'>> {
    const host = await this.hosts.mine(caller.personId);
    if (host.leavesAt !== null || !host.active) throw new Refusal('host-leaving');
    const { id } = await this.database.once(once, async (tx) => {
      const { members, kept } = await this.bonds.loadOf(host.id, tx);
      if (members + kept >= host.capacity) throw new Refusal('host-full');
      const row = this.rowOf(host.id, letter, await this.groundOf(tx, host.id, letter));
      await tx.insert(InvitationRow, row);
      return { id: row.id };
    });
    return this.print.printed(id);
  }

  /** How many confirmed facts lie between host and addressee. Throws when the letter cites what it may not. */
  private async groundOf(tx: Tx, kosId: string, letter: Letter): Promise<number> {
    const personId = letter.kind === 'personal' ? letter.guestId : null;
    if (personId === null) {
      if (letter.factIds.length > 0 || letter.guestId !== null) throw new Refusal('facts-not-citable');
      return 0;
    }
    if (!(await this.acquaintances.hold(tx, kosId, personId))) throw new Refusal('guest-not-known');
    const facts = await this.acquaintances.factsBetween(kosId, personId, tx);
    const citable = new Set(facts.filter((fact) => fact.state === 'confirmed').map((fact) => fact.id));
    if (letter.factIds.some((id) => !citable.has(id))) throw new Refusal('facts-not-citable');
    return citable.size;
  }

  private rowOf(kosId: string, letter: Letter, ground: number): InvitationRow {
    const createdAt = this.clock.now();
    const { kind, addressee, guestId, days } = letter;
    const factIds = [...new Set(letter.factIds)];
    const uses = kind === 'personal' ? 1 : letter.uses;
    return {
      id: newId(createdAt),
      token: newCode(),
      kosId,
      kind,
      mark: markOf(kind, ground),
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
