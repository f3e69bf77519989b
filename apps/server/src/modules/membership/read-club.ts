import type { Reply } from '@huiyou/contracts/api';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { PromisesReader } from '../promises/promises.reader.ts';
import { MembershipReader } from './membership.reader.ts';

/** The club a member and a host belong to: its people in numbers and its published rules. */
@Injectable()
export class ReadClub {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly promises: PromisesReader,
  ) {}

  /** The member's club; for a host without a bond of their own, the club they host. */
  async run(caller: Caller): Promise<Reply<'GET /club'>> {
    const bond = await this.bonds.bondOf(caller.personId);
    const host = bond ? await this.hosts.byId(bond.kosId) : await this.hosts.mine(caller.personId);
    const now = this.clock.now();
    const [members, duty, { calendar }, promises] = await Promise.all([
      this.bonds.membersOf(host.id),
      this.duty.stateOf(host.id, now),
      this.duty.calendarOf(host.id),
      this.promises.inForce(now),
    ]);
    return {
      ...{ host: cardOf(host), since: host.since, members, duty, roster: [...calendar.shifts] },
      promises: tiers.map((tier) => ({ tier, ...promises[tier] })),
      myTier: bond?.tier ?? null,
    };
  }
}
