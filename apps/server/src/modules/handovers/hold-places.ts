import type { Successor } from '@huiyou/domain/handovers/plan-handover';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FinishHandover } from './finish-handover.ts';
import { HandoverLineRow, HandoverMemberRow } from './handover.entities.ts';

export type Place = Successor & { capacity: number };

/** Places at successors while members decide. */
@Injectable()
export class HoldPlaces {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly places: KeepPlace,
    private readonly finish: FinishHandover,
  ) {}

  /** Successors who still take members, with the places left, held until the transaction ends. */
  async of(tx: Tx, kosIds: readonly string[]): Promise<Place[]> {
    await this.places.hold(tx, kosIds);
    const [hosts, loads] = [await this.hosts.rows(kosIds, tx), await this.bonds.loadsOf(kosIds, tx)];
    return kosIds.flatMap((kosId) => {
      const host = hosts.get(kosId);
      const { members = 0, kept = 0 } = loads.get(kosId) ?? {};
      if (!takesMembers(host)) return [];
      const { personId, capacity } = host;
      return [{ kosId, personId, capacity, room: capacity - members - kept }];
    });
  }

  /** Keeps a place for one member. False when somebody was faster. */
  keep(tx: Tx, { kosId, capacity }: Place): Promise<boolean> {
    return this.places.keep(tx, kosId, capacity);
  }

  /** Members who are asked anew by handover `id`: what an earlier one kept for them is given back. */
  async giveUp(tx: Tx, id: string, members: readonly string[]): Promise<void> {
    if (members.length === 0) return;
    const rows = await tx.findBy(HandoverMemberRow, {
      memberId: In([...members]),
      state: 'asked',
      handoverId: Not(id),
    });
    for (const row of rows) {
      const held = await lockRow(tx, HandoverMemberRow, { id: row.id });
      if (held?.state === 'asked') await this.end(tx, held, { state: 'left' });
    }
  }

  /** Holds all three loads in one order, and gives the kept place back for one at another host. */
  async swap(tx: Tx, { fromKosId, toKosId }: HandoverMemberRow, chosen: string): Promise<void> {
    await this.places.hold(tx, [fromKosId, chosen, ...(toKosId === null ? [] : [toKosId])]);
    if (toKosId !== null) await this.places.release(tx, toKosId);
  }

  /** The line of past questions alone, for somebody who moved without this handover. */
  pastLine({ id: handoverMemberId }: HandoverMemberRow): HandoverLineRow {
    const id = newId(this.clock.now());
    return { id, handoverMemberId, carrier: 'past-questions', state: 'sealed', count: 0, at: null };
  }

  /** The member is not asked any more and nothing is carried: the place goes back. The row must be held. */
  async end(
    tx: Tx,
    row: HandoverMemberRow,
    change: Pick<HandoverMemberRow, 'state'> & Partial<HandoverMemberRow>,
  ): Promise<void> {
    if (row.toKosId !== null) await this.places.release(tx, row.toKosId);
    await tx.delete(HandoverLineRow, { handoverMemberId: row.id });
    const ended = { decidedAt: this.clock.now(), n: row.n + 1, ...change };
    await tx.update(HandoverMemberRow, { id: row.id }, ended);
    await this.finish.run(tx, row.handoverId);
  }
}
