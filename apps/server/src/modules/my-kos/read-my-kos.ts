import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { almanacOf } from '../../platform/almanac.ts';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { HandoversReader } from '../handovers/handovers.reader.ts';
import { cardOf, KosReader, lineOf } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';

/** A member's host, who stands in now, and what of a handover the member is asked. */
@Injectable()
export class ReadMyKos {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly handovers: HandoversReader,
  ) {}

  /** `duty` is the clock of whoever answers: the stand-in's while there is one. */
  async run(caller: Caller): Promise<Reply<'GET /my-kos'>> {
    const bond = await this.bonds.myBond(caller.personId);
    const { kosId, since, tier } = bond;
    const now = this.clock.now();
    const standing = await this.duty.standInOf(kosId, now, undefined, caller.personId);
    const [rows, duty, handover] = await Promise.all([
      this.hosts.rows(standing ? [kosId, standing.kosId] : [kosId]),
      this.duty.stateOf(standing?.kosId ?? kosId, now),
      this.handovers.current(bond),
    ]);
    const host = rows.get(kosId) ?? (await this.hosts.byId(kosId));
    const other = standing && rows.get(standing.kosId);
    return {
      ...{ host: cardOf(host), line: host.active ? lineOf(host) : null, duty, bond: { since, tier } },
      standIn: standing && other ? { host: cardOf(other), until: standing.until } : null,
      handover,
      almanac: almanacOf(now),
    };
  }
}
