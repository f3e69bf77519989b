import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { BondRow } from './bond.entity.ts';
import { MembershipReader } from './membership.reader.ts';

const pageSize = 50;

/** The people bonded to the calling host. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
  ) {}

  async run(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /members'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows = await this.database.read.find(BondRow, {
      where: { kosId, endedAt: IsNull(), ...(cursor ? { id: LessThan(cursor) } : {}) },
      order: { id: 'DESC' },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const people = await this.people.people(page.map((row) => row.memberId));
    const members = page.flatMap((row) => {
      const person = people.get(row.memberId);
      const { id: bondId, tier, since, lastExchangeAt } = row;
      return person ? [{ bondId, person, tier, since, lastExchangeAt }] : [];
    });
    const next = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    return { members, total: await this.bonds.membersOf(kosId), next };
  }
}
