import type { BondReason } from '@huiyou/domain/membership/bond';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { GrantRole } from '../identity/grant-role.ts';
import { BondRow, HostLoadRow } from './bond.entity.ts';

export type NewBond = {
  memberId: string;
  kosId: string;
  capacity: number;
  reason: BondReason;
  invitationId: string | null;
};

const firstTier: Tier = 'acquainted';

/** Port: makes a person a host's member inside the caller's transaction, ending the bond before it if there is one. */
@Injectable()
export class FormBond {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly grantRole: GrantRole,
  ) {}

  /** Throws `host-full` at capacity; a second active bond is refused by the unique key, whatever raced. */
  async run(tx: Tx, { memberId, kosId, capacity, reason, invitationId }: NewBond): Promise<BondRow> {
    const before = await tx.findOneBy(BondRow, { activeMember: memberId });
    if (before) {
      await this.holdLoads(tx, [before.kosId, kosId]);
      await this.end(tx, before);
    }
    await this.takePlace(tx, kosId, capacity);
    const since = this.clock.now();
    const open = { lastExchangeAt: null, endedAt: null, endReason: null, n: 1 };
    const tier = before?.tier ?? firstTier;
    const bond = {
      id: newId(since),
      memberId,
      activeMember: memberId,
      kosId,
      tier,
      since,
      reason,
      invitationId,
      ...open,
    };
    await tx.insert(BondRow, bond);
    await this.grantRole.run(tx, memberId, 'member');
    await this.facts.publish(tx, { kind: 'bond.formed', subjectId: bond.id, n: 1, data: { memberId, kosId } });
    return bond;
  }

  /** In one order, so that members moving both ways between two hosts never wait for each other in a circle. */
  private async holdLoads(tx: Tx, hosts: readonly string[]): Promise<void> {
    for (const kosId of [...hosts].sort()) await lockRow(tx, HostLoadRow, { kosId });
  }

  private async end(tx: Tx, bond: BondRow): Promise<void> {
    const n = bond.n + 1;
    const endedAt = this.clock.now();
    await tx.update(BondRow, { id: bond.id }, { activeMember: null, endedAt, endReason: 'moved-by-member', n });
    await tx.decrement(HostLoadRow, { kosId: bond.kosId }, 'members', 1);
    const { memberId, kosId } = bond;
    await this.facts.publish(tx, { kind: 'bond.ended', subjectId: bond.id, n, data: { memberId, kosId } });
  }

  /** One statement both checks and counts, so that a place is never given twice. */
  private async takePlace(tx: Tx, kosId: string, capacity: number): Promise<void> {
    const take = () => tx.increment(HostLoadRow, { kosId, members: LessThan(capacity) }, 'members', 1);
    if ((await take()).affected) return;
    if (!(await tx.existsBy(HostLoadRow, { kosId }))) await this.beginCounting(tx, kosId);
    if (!(await take()).affected) throw new Refusal('host-full');
  }

  /** Two first members at once may both begin; one row stays. */
  private async beginCounting(tx: Tx, kosId: string): Promise<void> {
    await tx.insert(HostLoadRow, { kosId, members: 0 }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }
}
