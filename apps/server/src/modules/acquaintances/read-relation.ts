import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';

type Page = Extract<Reply<'GET /cards/:token'>, { outcome: 'card' }>;
export type Relation = Pick<Page, 'relation' | 'myHost' | 'acquaintanceId'>;

/** What a person is to a host already, and whose member they are when it is another's. */
@Injectable()
export class ReadRelation {
  constructor(
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  async run(kosId: string, personId: string): Promise<Relation> {
    const [met, bond] = await Promise.all([this.acquaintances.between(kosId, personId), this.bonds.bondOf(personId)]);
    const isMember = bond?.kosId === kosId;
    const mine = bond && !isMember ? await this.hosts.byId(bond.kosId) : null;
    const relation = isMember ? 'member' : met ? 'guest' : 'none';
    return { relation, myHost: mine && cardOf(mine), acquaintanceId: met?.id ?? null };
  }
}
