import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { updateRows } from '../../platform/database/rows.ts';
import { Sought } from '../../platform/database/sought.ts';
import { Refusal } from '../../platform/refusal.ts';
import { BondRow, HostLoadRow } from './bond.entity.ts';
import { KeptPlaces } from './kept-places.ts';

/** Places of a host: taken by members, and kept for people carried over or handed over. */
export type HostLoad = { members: number; kept: number };

/** The host of whoever is somebody's member, found by the statement that asks for it. */
export function hostOfMember(memberId: string): Sought {
  return new Sought('(SELECT kosId FROM bond WHERE activeMember = ?)', [memberId]);
}

type BondForHandover = Pick<BondRow, 'id' | 'memberId' | 'tier' | 'since' | 'knownSince' | 'dormantAt'>;

/** Bonds, for the other modules. */
@Injectable()
export class MembershipReader {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptPlaces,
  ) {}

  /** A person's active bond, or null. Inside a transaction pass it, to see what that transaction sees. */
  async bondOf(memberId: string, tx?: Tx): Promise<BondRow | null> {
    return (tx ?? this.database.read).findOneBy(BondRow, { activeMember: memberId });
  }

  /** The active bond, held until the transaction ends. Throws `not-allowed` without one. */
  async holdBond(tx: Tx, memberId: string): Promise<BondRow> {
    const bond = await lockRow(tx, BondRow, { activeMember: memberId });
    if (!bond) throw new Refusal('not-allowed');
    return bond;
  }

  /**
   * The bond's validity starts anew with this exchange, as it commits; the bond must be held. False for one that rests:
   * it takes its place back first, which is for whoever hears the fact.
   */
  async noteExchange(tx: Tx, { id, dormantAt, lastExchangeAt }: BondRow, at: number): Promise<boolean> {
    if (dormantAt !== null) return false;
    // Another process's clock may be ahead: the date only ever moves forward.
    const newer = lastExchangeAt === null || lastExchangeAt < at;
    if (newer) await updateRows(tx, BondRow, { id }, { lastExchangeAt: at }, 'last');
    return true;
  }

  /** The ids of these people's active bonds, held one after the other in one order until the transaction ends. */
  async holdBonds(tx: Tx, people: readonly string[]): Promise<Set<string>> {
    const held = new Set<string>();
    for (const memberId of [...people].sort()) {
      const bond = await lockRow(tx, BondRow, { activeMember: memberId });
      if (bond) held.add(bond.id);
    }
    return held;
  }

  /** The caller's bond. Throws `not-allowed` without one. */
  async myBond(memberId: string): Promise<BondRow> {
    const bond = await this.bondOf(memberId);
    if (!bond) throw new Refusal('not-allowed');
    return bond;
  }

  /** Which of these people are anybody's members now. */
  async bonded(people: readonly string[], tx: Tx): Promise<Set<string>> {
    if (people.length === 0) return new Set();
    const rows = await tx.findBy(BondRow, { activeMember: In([...people]) });
    return new Set(rows.map((row) => row.memberId));
  }

  /** The active bonds of a host, dormant ones included: a few thousand at most, with what a handover goes by. */
  async bondsAt(kosId: string, tx?: Tx): Promise<BondForHandover[]> {
    return (tx ?? this.database.read).find(BondRow, {
      where: { kosId, endedAt: IsNull() },
      select: { id: true, memberId: true, tier: true, since: true, knownSince: true, dormantAt: true },
    });
  }

  /** Every bond a member ever had, the latest first. */
  async historyOf(memberId: string): Promise<BondRow[]> {
    return this.database.read.find(BondRow, { where: { memberId }, order: { since: 'DESC', id: 'DESC' }, take: 100 });
  }

  /** The bond a member had before this one, or null. */
  async bondBefore({ memberId, id }: Pick<BondRow, 'memberId' | 'id'>, tx?: Tx): Promise<BondRow | null> {
    const where = { memberId, id: Not(id), endedAt: Not(IsNull()) };
    return (tx ?? this.database.read).findOne(BondRow, { where, order: { endedAt: 'DESC', id: 'DESC' } });
  }

  /** Notes on the bond that the member opened what was before; the first time counts. The bond must be held. */
  async openPast(tx: Tx, id: string, at: number): Promise<void> {
    await tx.update(BondRow, { id, pastOpenedAt: IsNull() }, { pastOpenedAt: at });
  }

  /** Whether this person was ever anybody's member. */
  async everBonded(memberId: string, tx?: Tx): Promise<boolean> {
    return (tx ?? this.database.read).existsBy(BondRow, { memberId });
  }

  /** Whether a place at this host is kept for this person. */
  async hasKeptPlace(personId: string, kosId: string, tx?: Tx): Promise<boolean> {
    return this.kept.has(personId, kosId, tx);
  }

  /** How many members a host has. */
  async membersOf(kosId: string, tx?: Tx): Promise<number> {
    return (await this.loadOf(kosId, tx)).members;
  }

  /** How many members of each tier a host has, dormant ones left out. */
  async tiersOf(kosId: string): Promise<Record<Tier, number>> {
    const rows = await this.database.read
      .createQueryBuilder(BondRow, 'b')
      .select('b.tier', 'tier')
      .addSelect('COUNT(*)', 'members')
      .where('b.kosId = :kosId AND b.endedAt IS NULL AND b.dormantAt IS NULL', { kosId })
      .groupBy('b.tier')
      .getRawMany<{ tier: Tier; members: number | string }>();
    const counts = { acquainted: 0, familiar: 0, close: 0, confidant: 0 };
    for (const { tier, members } of rows) counts[tier] = Number(members);
    return counts;
  }

  /** Members and kept places of a host. */
  async loadOf(kosId: string, tx?: Tx): Promise<HostLoad> {
    const row = await (tx ?? this.database.read).findOneBy(HostLoadRow, { kosId });
    return { members: row?.members ?? 0, kept: row?.kept ?? 0 };
  }

  /** Loads by host; hosts nobody came to yet are missing from the map. */
  async loadsOf(kosIds: readonly string[], tx?: Tx): Promise<Map<string, HostLoad>> {
    if (kosIds.length === 0) return new Map();
    const rows = await (tx ?? this.database.read).findBy(HostLoadRow, { kosId: In([...kosIds]) });
    return new Map(rows.map(({ kosId, members, kept }) => [kosId, { members, kept }]));
  }
}
