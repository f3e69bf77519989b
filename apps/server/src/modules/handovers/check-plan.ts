import type { Body } from '@huiyou/contracts/api';
import { departureOf } from '@huiyou/domain/handovers/departure';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader, mayLookAfter, takesMembers } from '../kos/kos.reader.ts';
import { type Scope, StoresReader } from '../stores/stores.reader.ts';
import { type LeavingMember, WhoLeaves } from './who-leaves.ts';

type Asked = Body<'POST /handovers'>;
export type Plan = { host: KosRow; successors: KosRow[]; chosen: string[] | null; leaving: LeavingMember[] };

/** Whether a handover may be begun: the host within the caller's branch, successors and stand-in fit for it. */
@Injectable()
export class CheckPlan {
  constructor(
    private readonly clock: Clock,
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    private readonly who: WhoLeaves,
    private readonly duty: DutyReader,
  ) {}

  /** Throws `not-found` for a host beyond the branch, `successor-unfit`, and `nothing-to-change` when none of the chosen is there. */
  async plan(caller: Caller, asked: Body<'POST /handovers/preview'>): Promise<Plan> {
    const scope = await this.stores.scopeOf(caller);
    const host = await this.hosts.inScope(scope, asked.fromKosId);
    const rows = await this.hosts.rows(asked.successors);
    const successors = [...new Set(asked.successors)].map((id) => fit(rows.get(id), host, scope, 'successor-unfit'));
    const chosen = asked.memberIds && [...new Set(asked.memberIds)];
    const leaving = await this.who.run({ id: null, fromKosId: host.id, chosen });
    if (chosen && leaving.length === 0) throw new Refusal('nothing-to-change');
    return { host, successors, chosen, leaving };
  }

  /** When the host leaves, or null when the host stays. Whoever leaves leaves all members, not some of them. */
  departure(host: KosRow, { leavesAt, memberIds }: Asked): { at: number; now: boolean } | null {
    if (leavesAt === null) return null;
    if (memberIds !== null) throw new Refusal('leave-date-unfit');
    const departure = departureOf(leavesAt, this.clock.now());
    if ('refusal' in departure) throw new Refusal(departure.refusal);
    if (host.leavesAt !== null) throw new Refusal('already-leaving');
    return departure;
  }

  /** Who answers for the host who leaves: here at that instant, and staying. */
  async standIn(caller: Caller, host: KosRow, { standInKosId }: Asked, at: number): Promise<KosRow> {
    if (standInKosId === null) throw new Refusal('stand-in-unfit');
    const rows = await this.hosts.rows([standInKosId]);
    if (await this.duty.absenceOf(standInKosId, at)) throw new Refusal('stand-in-unfit');
    return fit(rows.get(standInKosId), host, await this.stores.scopeOf(caller), 'stand-in-unfit');
  }
}

function fit(
  row: KosRow | undefined,
  host: KosRow,
  scope: Scope,
  refusal: 'successor-unfit' | 'stand-in-unfit',
): KosRow {
  if (!takesMembers(row) || row.id === host.id || !mayLookAfter(scope, row)) throw new Refusal(refusal);
  return row;
}
