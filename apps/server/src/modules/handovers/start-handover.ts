import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { TakeLeave } from '../kos/take-leave.ts';
import { Depart } from './depart.ts';
import { HandoverMemberRow, HandoverRow } from './handover.entities.ts';
import { PlanSlices } from './plan-slices.ts';

export type NewHandover = {
  host: KosRow;
  successors: string[];
  /** These members; null for all of the host's. */
  chosen: string[] | null;
  /** When the host leaves with it, or null. */
  departure: { at: number; now: boolean } | null;
  standInKosId: string | null;
  words: string;
  startedBy: string;
};

/** Port: begins a handover inside the caller's transaction. Who may, and whether everybody is fit, is decided before. */
@Injectable()
export class StartHandover {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly takeLeave: TakeLeave,
    private readonly depart: Depart,
    private readonly slices: PlanSlices,
  ) {}

  /** Members are planned and asked by a job from the start on, or from the departure when it is only announced. */
  async run(tx: Tx, handover: NewHandover): Promise<HandoverRow> {
    const { host, departure } = handover;
    const row = this.rowOf(handover);
    await tx.insert(HandoverRow, row);
    if (departure) await this.takeLeave.announce(tx, host.id, departure.at);
    if (departure?.now) await this.depart.leave(tx, row);
    if (departure && !departure.now) await this.depart.later(tx, row, departure.at);
    else await this.slices.begin(tx, row);
    return row;
  }

  /** One member to one host, asked at once, dormant or not. Throws `host-full`. */
  async forOne(tx: Tx, handover: Omit<NewHandover, 'departure' | 'standInKosId'>): Promise<void> {
    const row = this.rowOf({ ...handover, departure: null, standInKosId: null });
    await tx.insert(HandoverRow, row);
    await this.slices.slice(tx, row, 'with dormant ones');
    if (!(await tx.existsBy(HandoverMemberRow, { handoverId: row.id, state: 'asked' }))) throw new Refusal('host-full');
  }

  private rowOf(handover: NewHandover): HandoverRow {
    const { host, successors, chosen, departure, standInKosId, words, startedBy } = handover;
    const startedAt = this.clock.now();
    return {
      id: newId(startedAt),
      kind: departure || host.leavesAt !== null ? 'leaver' : 'member',
      fromKosId: host.id,
      ...{ successors, chosen, standInKosId, words, startedBy, startedAt },
      leavesAt: departure?.at ?? null,
      state: departure && !departure.now ? 'announced' : 'planning',
      n: 1,
    };
  }
}
