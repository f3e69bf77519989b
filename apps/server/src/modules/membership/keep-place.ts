import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Refusal } from '../../platform/refusal.ts';
import { HostLoadRow } from './bond.entity.ts';

/**
 * Port: places at a host. Members and kept places together never pass the capacity under any race, because one
 * statement both checks and counts. Only a member who wakes from a dormant bond may stand above it: the bond was theirs.
 */
@Injectable()
export class KeepPlace {
  /** Holds the loads of these hosts in one order, so that members moving both ways never wait in a circle. */
  async hold(tx: Tx, hosts: readonly string[]): Promise<void> {
    for (const kosId of [...new Set(hosts)].sort()) await lockRow(tx, HostLoadRow, { kosId });
  }

  /** Takes a place for a member. Throws `host-full`. */
  async take(tx: Tx, kosId: string, capacity: number): Promise<void> {
    if (!(await this.count(tx, kosId, capacity, 'members'))) throw new Refusal('host-full');
  }

  /** Keeps a place for somebody who may come. False when the host is full. */
  keep(tx: Tx, kosId: string, capacity: number): Promise<boolean> {
    return this.count(tx, kosId, capacity, 'kept');
  }

  /** Keeps up to `wanted` places and says how many there were. */
  async keepMany(tx: Tx, kosId: string, capacity: number, wanted: number): Promise<number> {
    if (!(await lockRow(tx, HostLoadRow, { kosId }))) await this.beginCounting(tx, kosId);
    const load = await lockRow(tx, HostLoadRow, { kosId });
    const count = Math.max(0, Math.min(wanted, capacity - (load?.members ?? 0) - (load?.kept ?? 0)));
    if (count > 0) await tx.increment(HostLoadRow, { kosId }, 'kept', count);
    return count;
  }

  /** Turns a kept place into a member's. */
  async takeKept(tx: Tx, kosId: string): Promise<void> {
    await this.release(tx, kosId);
    await tx.increment(HostLoadRow, { kosId }, 'members', 1);
  }

  /** Gives a kept place back. */
  async release(tx: Tx, kosId: string): Promise<void> {
    const { affected } = await tx.decrement(HostLoadRow, { kosId, kept: MoreThan(0) }, 'kept', 1);
    if (!affected) throw new Error('no-kept-place');
  }

  /** Gives a member's place back. */
  async give(tx: Tx, kosId: string): Promise<void> {
    await tx.decrement(HostLoadRow, { kosId }, 'members', 1);
  }

  /** A dormant bond that came to life takes its place again, full or not. */
  async wake(tx: Tx, kosId: string): Promise<void> {
    await tx.increment(HostLoadRow, { kosId }, 'members', 1);
  }

  private async count(tx: Tx, kosId: string, capacity: number, what: 'members' | 'kept'): Promise<boolean> {
    const add = async () => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(HostLoadRow)
        .set({ [what]: () => `${what} + 1` })
        .where('kosId = :kosId AND members + kept < :capacity', { kosId, capacity })
        .execute();
      return Boolean(affected);
    };
    if (await add()) return true;
    if (await tx.existsBy(HostLoadRow, { kosId })) return false;
    await this.beginCounting(tx, kosId);
    return add();
  }

  /** Two first members at once may both begin; one row stays. */
  private async beginCounting(tx: Tx, kosId: string): Promise<void> {
    await tx.insert(HostLoadRow, { kosId, members: 0, kept: 0 }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }
}
