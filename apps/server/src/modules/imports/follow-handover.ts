import { planHandover, type Successor } from '@huiyou/domain/handovers/plan-handover';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { HandoversReader } from '../handovers/handovers.reader.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { CarriedOverRow } from './import.entities.ts';

type Moving = { id: string; kosId: string; state: 'kept' | 'released' };
type From = Omit<Moving, 'id'> & { successors: readonly string[] };
type Room = Successor & { capacity: number };

const sliceSize = 100;
const listener = 'imports.follow-handover';

/**
 * Places kept at a host who left follow the members, once these are planned and by the same rule, to the same
 * successors as far as they have room. For whom there is none the place is given back; another handover of this host,
 * or the next file, may find them one.
 */
@Injectable()
export class FollowHandover implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
    private readonly handovers: HandoversReader,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly places: KeepPlace,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: listener, facts: ['handover.planned'], handle: (job) => this.handle(job) });
  }

  /**
   * One slice in one transaction; a row that moved is found no more, so that a kill at any point loses nobody. After the
   * kept places come those that an earlier handover had to give back.
   */
  private handle({ subjectId, n, data }: Job): Promise<void> {
    const { kosId } = data;
    if (typeof kosId !== 'string') throw new Error('fact-incomplete');
    const state = data['state'] === 'released' ? 'released' : 'kept';
    return this.database.transaction(async (tx) => {
      const host = (await this.hosts.rows([kosId], tx)).get(kosId);
      const successors = host?.active === false ? await this.handovers.successorsOf(subjectId, tx) : [];
      if (successors.length === 0) return;
      const moved = await this.slice(tx, { kosId, state, successors });
      if (moved < sliceSize && state === 'released') return;
      const next = { kosId, state: moved < sliceSize ? 'released' : state };
      await this.facts.setTimer(tx, { listener, subjectId, n: n + 1, runAt: this.clock.now(), data: next });
    });
  }

  /** How many rows left the state they were in. All are held before any load is, as where places are taken. */
  private async slice(tx: Tx, { kosId, state, successors }: From): Promise<number> {
    const waiting = await tx.find(CarriedOverRow, {
      where: { kosId, state },
      select: { id: true, tier: true, since: true },
    });
    const room = await this.roomOf(tx, successors);
    const leaving = waiting.map(({ id: memberId, tier, since }) => ({ memberId, tier, since, dormant: false }));
    const planned = planHandover(leaving, room)
      .flatMap((one) => ({ id: one.memberId, toKosId: 'toKosId' in one ? one.toKosId : null }))
      .filter(({ toKosId }) => state === 'kept' || toKosId !== null)
      .slice(0, sliceSize);
    const held = new Map<string, CarriedOverRow>();
    for (const id of planned.map((one) => one.id).sort()) {
      const row = await lockRow(tx, CarriedOverRow, { id });
      if (row?.state === state && row.kosId === kosId) held.set(id, row);
    }
    await this.places.hold(tx, [kosId, ...successors]);
    for (const { id, toKosId } of planned) if (held.has(id)) await this.move(tx, { id, kosId, state }, room, toKosId);
    return planned.length;
  }

  private async move(
    tx: Tx,
    { id, kosId, state }: Moving,
    room: readonly Room[],
    toKosId: string | null,
  ): Promise<void> {
    const to = room.find((one) => one.kosId === toKosId);
    const kept = to !== undefined && (await this.places.keep(tx, to.kosId, to.capacity));
    if (state === 'kept') await this.places.release(tx, kosId);
    await tx.update(CarriedOverRow, { id }, kept ? { state: 'kept', kosId: to.kosId } : { state: 'released' });
  }

  private async roomOf(tx: Tx, successors: readonly string[]): Promise<Room[]> {
    const [hosts, loads] = [await this.hosts.rows(successors, tx), await this.bonds.loadsOf(successors, tx)];
    return successors.flatMap((kosId) => {
      const host = hosts.get(kosId);
      const { members = 0, kept = 0 } = loads.get(kosId) ?? {};
      if (!takesMembers(host)) return [];
      const { personId, capacity } = host;
      return [{ kosId, personId, capacity, room: capacity - members - kept }];
    });
  }
}
