import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow, RelationFactRow } from './acquaintance.entity.ts';
import { InvitationRow } from './invitation.entity.ts';
import { PrintInvitation } from './print-invitation.ts';

const pageSize = 30;
const mostGuests = 100;

/** A host's own invitations, and the guests there are to write to. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
    private readonly print: PrintInvitation,
  ) {}

  async list(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /invitations'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows = await this.database.read.find(InvitationRow, {
      where: { kosId, ...(cursor ? { id: LessThan(cursor) } : {}) },
      order: { id: 'DESC' },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    return {
      invitations: await this.print.views(page),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  }

  async one(caller: Caller, id: string): Promise<Reply<'GET /invitations/:id'>> {
    return this.print.printed(await this.mine(caller, id));
  }

  /** The caller's own invitation; somebody else's is not found. */
  async mine(caller: Caller, id: string): Promise<InvitationRow> {
    const host = await this.hosts.byPerson(caller.personId);
    const row = host && (await this.database.read.findOneBy(InvitationRow, { id, kosId: host.id }));
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** People who have met the host and are not the host's members. */
  async guests(caller: Caller): Promise<Reply<'GET /guests'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const met = await this.database.read.find(AcquaintanceRow, {
      where: { kosId },
      order: { metAt: 'DESC' },
      take: mostGuests,
    });
    const ids = met.map((row) => row.personId);
    const [people, bonded] = await Promise.all([this.people.people(ids), this.bonds.bondedTo(kosId, ids)]);
    const facts =
      ids.length === 0
        ? []
        : await this.database.read.find(RelationFactRow, {
            where: { kosId, personId: In(ids) },
            order: { on: 'ASC', id: 'ASC' },
          });
    const guests = met.flatMap(({ personId, metAt }) => {
      const person = people.get(personId);
      if (!person || bonded.has(personId)) return [];
      const theirs = facts.filter((fact) => fact.personId === personId).map(({ id, on, text }) => ({ id, on, text }));
      return [{ person, metAt, facts: theirs }];
    });
    return { guests };
  }
}
