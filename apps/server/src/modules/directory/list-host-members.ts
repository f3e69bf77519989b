import type { Query, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembersReader } from '../membership/members.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';

const pageSize = 50;

/** A host's members for whoever looks after the host: names and bonds, and nothing of what the host wrote down. */
@Injectable()
export class ListHostMembers {
  constructor(
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    private readonly bonds: MembersReader,
    private readonly people: IdentityReader,
  ) {}

  async run(
    caller: Caller,
    id: string,
    query: Query<'GET /hosts/:id/members'>,
  ): Promise<Reply<'GET /hosts/:id/members'>> {
    const host = await this.hosts.inScope(await this.stores.scopeOf(caller), id);
    const [rows, found] = await this.bonds.byName(host.id, query.q, query.cursor, pageSize + 1);
    const shown = rows.slice(0, pageSize);
    const people = await this.people.people(shown.map((row) => row.memberId));
    const members = shown.flatMap(({ id: bondId, memberId, tier, since, dormantAt }) => {
      const person = people.get(memberId);
      return person ? [{ bondId, person, tier, since, dormant: dormantAt !== null }] : [];
    });
    return { members, found, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  }
}
