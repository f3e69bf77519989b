import type { Reply } from '@huiyou/contracts/api';
import { dutyState } from '@huiyou/domain/duty/duty-time';
import { tierPromises, tiers } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { almanacOf } from '../../platform/almanac.ts';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { cardOf, KosReader, lineOf } from '../kos/kos.reader.ts';
import { MembershipReader } from './membership.reader.ts';

/** A member's host, and the club both belong to. */
@Injectable()
export class ReadMyKos {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /my-kos'>> {
    const { kosId, since, tier } = await this.bonds.myBond(caller.personId);
    const [host, roster] = await Promise.all([this.hosts.byId(kosId), this.duty.rosterOf(kosId)]);
    const now = this.clock.now();
    const today = { duty: dutyState(roster, now), almanac: almanacOf(now) };
    return { host: cardOf(host), line: lineOf(host), bond: { since, tier }, ...today };
  }

  /** The member's club; for a host without a bond of their own, the club they host. */
  async club(caller: Caller): Promise<Reply<'GET /club'>> {
    const bond = await this.bonds.bondOf(caller.personId);
    const host = bond ? await this.hosts.byId(bond.kosId) : await this.hosts.mine(caller.personId);
    const [members, roster] = await Promise.all([this.bonds.membersOf(host.id), this.duty.rosterOf(host.id)]);
    return {
      host: cardOf(host),
      since: host.since,
      members,
      duty: dutyState(roster, this.clock.now()),
      roster: [...roster],
      promises: tiers.map((tier) => ({ tier, ...tierPromises[tier] })),
      myTier: bond?.tier ?? null,
    };
  }
}
