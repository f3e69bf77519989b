import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { InvitationRow } from './invitation.entity.ts';
import { PrintInvitation } from './print-invitation.ts';

const pageSize = 30;

/** A host's own invitations. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
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
    return this.print.printed((await this.mine(caller, id)).id);
  }

  /** The caller's own invitation; somebody else's is not found. */
  async mine(caller: Caller, id: string): Promise<InvitationRow> {
    const host = await this.hosts.byPerson(caller.personId);
    const row = host && (await this.database.read.findOneBy(InvitationRow, { id, kosId: host.id }));
    if (!row) throw new Refusal('not-found');
    return row;
  }
}
