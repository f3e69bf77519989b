import type { Reply } from '@huiyou/contracts/api';
import { protectedUntil } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { HandoversReader } from '../handovers/handovers.reader.ts';
import { InvitationsReader } from '../invitations/invitations.reader.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MemberFilesReader } from '../member-files/member-files.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';

type MyBond = Reply<'GET /my-kos/bond'>;

/** Why this host and since when, who it was before, and what the host wrote down. */
@Injectable()
export class ReadMyBond {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly invitations: InvitationsReader,
    private readonly acquaintances: AcquaintancesReader,
    private readonly files: MemberFilesReader,
    private readonly handovers: HandoversReader,
  ) {}

  async run({ personId }: Caller): Promise<MyBond> {
    const bond = await this.bonds.myBond(personId);
    const { kosId, since, knownSince, tier, reason: why, welcome, invitationId, freeChangeUntil } = bond;
    const host = await this.hosts.byId(kosId);
    const [names, letter, remembered, history, past] = await Promise.all([
      this.stores.names([host.storeId]),
      invitationId === null ? null : this.letter(invitationId),
      this.files.remembered(bond.id),
      this.history(personId),
      this.handovers.pastOf(bond),
    ]);
    const free = freeChangeUntil !== null && freeChangeUntil > this.clock.now() ? freeChangeUntil : null;
    return {
      ...{ host: cardOf(host), storeName: names.get(host.storeId ?? '') ?? null, since, knownSince },
      ...{ why, tier, welcome, letter },
      ...{ protectedUntil: protectedUntil(since), freeChangeUntil: free, remembered, past, history },
    };
  }

  private async letter(invitationId: string): Promise<MyBond['letter']> {
    const found = await this.invitations.letterOf(invitationId);
    if (!found) return null;
    const { factIds, ...letter } = found;
    const facts = await this.acquaintances.facts(factIds);
    return { ...letter, facts: factIds.flatMap((id) => facts.get(id) ?? []) };
  }

  /** The present bond first. */
  private async history(personId: string): Promise<MyBond['history']> {
    const bonds = await this.bonds.historyOf(personId);
    const cards = await this.hosts.cards(bonds.map((bond) => bond.kosId));
    return bonds.flatMap(({ kosId, since, endedAt: until, reason: why, endReason: endedWhy }) => {
      const host = cards.get(kosId);
      return host ? [{ host, since, until, why, endedWhy }] : [];
    });
  }
}
