import {
  type Carrier,
  carriers,
  handoverRules,
  type LeftReason,
  type Planned,
  planHandover,
} from '@huiyou/domain/handovers/plan-handover';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { HandoverLineRow, HandoverMemberRow, HandoverRow } from './handover.entities.ts';
import { FinishHandover } from './finish-handover.ts';
import { HoldPlaces, type Place } from './hold-places.ts';
import { type LeavingMember, WhoLeaves } from './who-leaves.ts';

type Slice = { planned: Planned[]; leaving: LeavingMember[]; successors: Place[] };

const sliceSize = 100;
const listener = 'handovers.plan';

/**
 * Spreads members over successors, a slice in each transaction: whoever has no row yet is planned anew against the
 * places that are left, so that a process killed at any point loses and doubles nobody. The handover's version is the
 * slice's number; a slice that was done already is passed over.
 */
@Injectable()
export class PlanSlices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
    private readonly who: WhoLeaves,
    private readonly places: HoldPlaces,
    private readonly finish: FinishHandover,
    private readonly bonds: MembershipReader,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: listener, facts: ['handover.started'], handle: (job) => this.handle(job) });
  }

  /** The handover begins; its members are asked by a job. */
  async begin(tx: Tx, { id, fromKosId, leavesAt, n }: HandoverRow): Promise<void> {
    const data = { kosId: fromKosId, leavesAt };
    await this.facts.publish(tx, { kind: 'handover.started', subjectId: id, n, data });
  }

  private handle({ subjectId, n }: Job): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, HandoverRow, { id: subjectId });
      if (row?.state === 'planning' && row.n === n) await this.slice(tx, row);
    });
  }

  /**
   * Plans up to a hundred members and numbers the next slice, or opens the handover when that was all. Their bonds are
   * held before the places, as where bonds are formed; whoever has gone elsewhere by then is not asked.
   */
  async slice(tx: Tx, row: HandoverRow, everybody?: 'with dormant ones'): Promise<void> {
    const { id } = row;
    const leaving = (await this.who.run(row, tx)).map((one) => (everybody ? { ...one, dormant: false } : one));
    const first = new Set(
      planHandover(leaving, [])
        .slice(0, sliceSize)
        .map((one) => one.memberId),
    );
    const bonds = await this.bonds.holdBonds(tx, [...first]);
    const there = leaving.filter(({ memberId, bondId }) => first.has(memberId) && bonds.has(bondId));
    const successors = await this.places.of(tx, row.successors);
    await this.write(tx, row, { planned: planHandover(there, successors), leaving: there, successors });
    const n = row.n + 1;
    const over = leaving.length === first.size;
    await tx.update(HandoverRow, { id }, { state: over ? 'open' : 'planning', n });
    const now = this.clock.now();
    if (!over) return this.facts.setTimer(tx, { listener, subjectId: id, n, runAt: now });
    const data = { kosId: row.fromKosId, leavesAt: row.leavesAt };
    await this.facts.publish(tx, { kind: 'handover.planned', subjectId: id, n, data });
    const runAt = now + handoverRules.silenceDays * day;
    await this.facts.setTimer(tx, { listener: 'handovers.settle', subjectId: id, n: 1, runAt });
    await this.finish.run(tx, id);
  }

  private async write(tx: Tx, handover: HandoverRow, { planned, leaving, successors }: Slice): Promise<void> {
    const bonds = new Map(leaving.map((one) => [one.memberId, one.bondId]));
    const members = planned.map((one) => one.memberId);
    await this.places.giveUp(tx, handover.id, members);
    const rows: HandoverMemberRow[] = [];
    for (const one of planned) {
      const row = this.rowOf(handover, one.memberId, bonds.get(one.memberId) ?? '');
      const place = 'toKosId' in one && successors.find(({ kosId }) => kosId === one.toKosId);
      if (place && (await this.places.keep(tx, place))) rows.push({ ...row, toKosId: place.kosId });
      else rows.push({ ...row, state: 'left', leftBecause: reasonOf(one, successors), decideBy: null });
    }
    if (rows.length === 0) return;
    await tx.insert(HandoverMemberRow, rows);
    const lines = rows.filter((row) => row.state === 'asked').flatMap((row) => this.linesOf(row));
    if (lines.length > 0) await tx.insert(HandoverLineRow, lines);
  }

  private rowOf({ id: handoverId, fromKosId }: HandoverRow, memberId: string, fromBondId: string): HandoverMemberRow {
    const now = this.clock.now();
    return {
      id: newId(now),
      ...{ handoverId, memberId, fromBondId, fromKosId, toKosId: null, toBondId: null, state: 'asked' },
      ...{ leftBecause: null, decideBy: now + handoverRules.silenceDays * day, decidedAt: null, n: 1 },
    };
  }

  private linesOf({ id: handoverMemberId }: HandoverMemberRow): HandoverLineRow[] {
    return carriers.map((carrier: Carrier) => {
      return { id: newId(this.clock.now()), handoverMemberId, carrier, state: 'waiting', count: 0, at: null };
    });
  }
}

function reasonOf(one: Planned, successors: readonly Place[]): LeftReason {
  if ('left' in one && one.left !== 'no-room') return one.left;
  return successors.length > 0 ? 'no-room' : 'successor-gone';
}
