import type { BondReason } from '@huiyou/domain/membership/bond';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { GrantRole } from '../identity/grant-role.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { BondRow } from './bond.entity.ts';
import { KeepPlace } from './keep-place.ts';
import { KeptPlaces } from './kept-places.ts';

export type NewBond = {
  memberId: string;
  kosId: string;
  capacity: number;
  reason: BondReason;
  invitationId: string | null;
  /** The caller has just let go of a place kept for this person, so that capacity is no question any more. */
  keptPlace?: boolean;
  /** The member in a handover that this bond comes from; carriers tick their lines for it. */
  handoverMemberId?: string;
  freeChangeUntil?: number;
  /** Since when they know each other, when it is longer than the bond. */
  knownSince?: number;
  /** For a bond that begins with another tier than the first one and that of the bond before. */
  tier?: Tier;
  /** The host's welcome as it reads today. */
  welcome?: string | null;
};

const firstTier: Tier = 'acquainted';

/** Port: makes a person a host's member inside the caller's transaction, ending the bond before it if there is one. */
@Injectable()
export class FormBond {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly grantRole: GrantRole,
    private readonly places: KeepPlace,
    private readonly kept: KeptPlaces,
    private readonly hosts: KosReader,
  ) {}

  /**
   * A place that is kept for the person at this host is the one they take. Throws `host-full` at capacity and
   * `same-host` for the person who is that host; a second active bond is refused by the unique key, whatever raced.
   * The fact `bond.formed` names the host before (`fromKosId`), so that what the member left there can follow.
   */
  async run(tx: Tx, bond: NewBond): Promise<BondRow> {
    const { memberId, kosId, handoverMemberId = null } = bond;
    if ((await this.hosts.rows([kosId], tx)).get(kosId)?.personId === memberId) throw new Refusal('same-host');
    const keptPlace = bond.keptPlace ?? (await this.kept.take(tx, memberId, kosId));
    // Held by the same key as by those who ask, so that neither waits for the other in a circle.
    const before = await lockRow(tx, BondRow, { activeMember: memberId });
    if (before) {
      await this.places.hold(tx, [before.kosId, kosId]);
      await this.end(tx, before, bond.reason);
    }
    if (keptPlace) await this.places.takeKept(tx, kosId);
    else await this.places.take(tx, kosId, bond.capacity);
    const row = this.rowOf(bond, before);
    await tx.insert(BondRow, row);
    await this.grantRole.run(tx, memberId, 'member');
    const data = { memberId, kosId, fromKosId: before?.kosId ?? null, handoverMemberId };
    await this.facts.publish(tx, { kind: 'bond.formed', subjectId: row.id, n: 1, data });
    return row;
  }

  private rowOf(bond: NewBond, before: BondRow | null): BondRow {
    const { memberId, kosId, reason, invitationId, welcome = null, freeChangeUntil = null, knownSince = null } = bond;
    const since = this.clock.now();
    return {
      id: newId(since),
      memberId,
      activeMember: memberId,
      kosId,
      tier: bond.tier ?? before?.tier ?? firstTier,
      since,
      reason,
      invitationId,
      ...{ lastExchangeAt: null, endedAt: null, endReason: null, n: 1, dormantAt: null, pastOpenedAt: null },
      ...{ welcome, freeChangeUntil, knownSince },
    };
  }

  /** A dormant bond had given its place back already. */
  private async end(tx: Tx, bond: BondRow, endReason: BondReason): Promise<void> {
    const n = bond.n + 1;
    await tx.update(BondRow, { id: bond.id }, { activeMember: null, endedAt: this.clock.now(), endReason, n });
    if (bond.dormantAt === null) await this.places.give(tx, bond.kosId);
    const { memberId, kosId } = bond;
    await this.facts.publish(tx, { kind: 'bond.ended', subjectId: bond.id, n, data: { memberId, kosId } });
  }
}
