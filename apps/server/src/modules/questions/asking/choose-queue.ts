import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.ts';
import type { Sought } from '../../../platform/database/sought.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import type { KosRow } from '../../kos/kos.entity.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { FindQueue, type Queue } from '../find-queue.ts';

/** Which queue a member's question goes into: that of whoever answers for their host, or the usual stand-in's by choice (P3). */
@Injectable()
export class ChooseQueue {
  constructor(
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly queues: FindQueue,
  ) {}

  /** As it is this minute, for showing: `standIn` is null when there is nobody else to choose. */
  async now(hostId: string, askerId: string): Promise<{ queue: Queue; standIn: Queue | null }> {
    const [queue, hosts] = await Promise.all([this.queues.now(hostId, askerId), this.hosts.rows([hostId])]);
    const usual = hosts.get(hostId)?.standInKosId ?? null;
    const row = usual === null || usual === queue.kosId ? undefined : (await this.hosts.rows([usual])).get(usual);
    return { queue, standIn: row ? await this.standIn(hostId, row, queue.at, askerId) : null };
  }

  /**
   * The same for asking: the host is held, and the stand-in where the member rather asks them. Throws `stand-in-unfit`, or
   * `host-unavailable` while the host has not signed in or has left, and nobody but the member stands in: nobody would
   * read it.
   */
  async held(tx: Tx, hostId: string | Sought, askerId: string, rather: boolean): Promise<Queue> {
    const { host, ...queue } = await this.queues.held(tx, hostId, 'shared', askerId);
    const gone = host.personId === null || !host.active;
    if (!rather && gone && queue.insteadOf === null) throw new Refusal('host-unavailable');
    if (!rather) return queue;
    const usual = host.standInKosId;
    if (usual === null) throw new Refusal('stand-in-unfit');
    if (usual === queue.kosId) return queue;
    const row = await this.hosts.hold(tx, usual, 'shared');
    const chosen = await this.standIn(host.id, row, queue.at, askerId, tx);
    if (!chosen) throw new Refusal('stand-in-unfit');
    return chosen;
  }

  /** Whoever stands in is at work, signed in, not away, and not the asker. */
  private async standIn(hostId: string, row: KosRow, at: number, askerId: string, tx?: Tx): Promise<Queue | null> {
    const { id: kosId, active, personId } = row;
    if (!active || personId === null || personId === askerId || kosId === hostId) return null;
    if ((await this.duty.absenceOf(kosId, at, tx)) !== null) return null;
    return { kosId, insteadOf: hostId, ...(await this.duty.calendarOf(kosId, tx)), at };
  }
}
