import type { Reply } from '@huiyou/contracts/api';
import { tierPromises, tiers } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from './membership.reader.ts';

/** The club a member and a host belong to: its people in numbers and its published rules. */
@Injectable()
export class ReadClub {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
  ) {}

  /** The member's club; for a host without a bond of their own, the club they host. */
  async run(caller: Caller): Promise<Reply<'GET /club'>> {
    const bond = await this.bonds.bondOf(caller.personId);
    const host = bond ? await this.hosts.byId(bond.kosId) : await this.hosts.mine(caller.personId);
    const [members, duty, roster] = await Promise.all([
      this.bonds.membersOf(host.id),
      this.duty.stateOf(host.id, this.clock.now()),
      this.duty.rosterOf(host.id),
    ]);
    return {
      ...{ host: cardOf(host), since: host.since, members, duty, roster: [...roster] },
      promises: tiers.map((tier) => ({ tier, ...tierPromises[tier] })),
      myTier: bond?.tier ?? null,
    };
  }
}
