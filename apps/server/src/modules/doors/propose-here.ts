import type { DutyState } from '@huiyou/domain/duty/duty-time';
import { proposeHost, type ProposalReason } from '@huiyou/domain/stores/propose-host';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { OpenQuestions } from '../membership/open-questions.ts';

export type HostHere = { row: KosRow; duty: DutyState; room: number };
export type Proposal = { kosId: string; reason: ProposalReason };
/** Who receives people at a store now, and whom the published rule proposes; null when nobody has room. */
export type Here = { hosts: HostHere[]; proposed: Proposal | null };

/** Asks what the published rule looks at (domain/stores/propose-host), with the same queries for one host or twenty. */
@Injectable()
export class ProposeHere {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly bonds: MembershipReader,
    private readonly open: OpenQuestions,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  /** Nobody is proposed to themselves: `personId` is whoever stands at the door. */
  async run(storeId: string, personId: string): Promise<Here> {
    const rows = (await this.hosts.receivingAt(storeId)).filter((row) => row.personId !== personId);
    const ids = rows.map((row) => row.id);
    const [states, loads, open, walkIns] = await Promise.all([
      this.duty.statesOf(ids, this.clock.now()),
      this.bonds.loadsOf(ids),
      this.open.ofHosts(ids),
      this.acquaintances.lastWalkIns(ids),
    ]);
    const hosts = rows.map((row): HostHere => {
      const { members, kept } = loads.get(row.id) ?? { members: 0, kept: 0 };
      const duty = states.get(row.id) ?? { kind: 'away', backAt: null };
      return { row, duty, room: Math.max(0, row.capacity - members - kept) };
    });
    const candidates = hosts.map(({ row: { id: kosId, capacity }, duty, room }) => {
      const lastProposedAt = walkIns.get(kosId) ?? 0;
      return {
        kosId,
        onDuty: duty.kind === 'on',
        room,
        openQuestions: open.get(kosId)?.open ?? 0,
        capacity,
        lastProposedAt,
      };
    });
    return { hosts, proposed: proposeHost(candidates) };
  }
}
