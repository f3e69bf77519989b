import { dateOf, day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { pastId } from '../../platform/ids.ts';
import { GiveChannel } from '../alerts/give-channel.ts';
import { RosterRow, RosterVersionRow } from '../rosters/roster.entities.ts';
import { PersonRow, RoleGrantRow } from '../identity/identity.entities.ts';
import { KosRow } from '../kos/kos.entity.ts';
import { BondRow, HostLoadRow } from '../membership/bond.entity.ts';
import { hosts } from './brand/hosts.ts';
import { guests, members, staff } from './brand/members.ts';
import type { HostSeed, MemberSeed } from './brand/types.ts';
import { SeedAcquaintances } from './seed-acquaintances.ts';
import { type Places, SeedPlaces } from './seed-places.ts';
import type { Seeded } from './seeded.ts';

/** Hosts, staff, members with their bonds, guests with what passed between them. */
@Injectable()
export class SeedPeople {
  constructor(
    private readonly clock: Clock,
    private readonly acquaintances: SeedAcquaintances,
    private readonly places: SeedPlaces,
    private readonly channels: GiveChannel,
  ) {}

  async run(tx: Tx): Promise<Seeded> {
    const seeded: Seeded = { people: new Map(), hosts: new Map(), members: new Map(), facts: new Map() };
    const places = await this.places.run(tx);
    for (const seed of hosts) await this.host(tx, seeded, seed, places);
    for (const { kosId, seed } of seeded.hosts.values()) {
      await tx.update(KosRow, { id: kosId }, { standInKosId: this.hostOf(seeded, seed.standInKey).kosId });
      await this.channels.run(tx, kosId);
    }
    for (const { key, name, role, placeKey = '' } of staff) {
      const personId = await this.person(tx, seeded, key, name, null, 900);
      const branchId = places.get(placeKey) ?? null;
      await tx.insert(RoleGrantRow, { personId, role, grantedAt: this.ago(900), storeId: null, branchId });
    }
    for (const seed of members) await this.member(tx, seeded, seed);
    for (const { kosId } of seeded.hosts.values()) {
      await tx.insert(HostLoadRow, {
        kosId,
        members: [...seeded.members.values()].filter((member) => member.kosId === kosId).length,
      });
    }
    for (const seed of guests) {
      await this.person(tx, seeded, seed.key, seed.name, null, seed.metDaysAgo);
    }
    await this.acquaintances.run(tx, seeded);
    return seeded;
  }

  private ago(days: number): number {
    return this.clock.now() - days * day;
  }

  private hostOf(seeded: Seeded, key: string) {
    const host = seeded.hosts.get(key);
    if (!host) throw new Error(`no demo host ${key}`);
    return host;
  }

  private async person(
    tx: Tx,
    seeded: Seeded,
    key: string,
    displayName: string,
    avatar: string | null,
    daysAgo: number,
  ): Promise<string> {
    const createdAt = this.ago(daysAgo);
    const id = pastId(createdAt);
    await tx.insert(PersonRow, { id, displayName, avatar, createdAt });
    seeded.people.set(key, id);
    return id;
  }

  private async host(tx: Tx, seeded: Seeded, seed: HostSeed, places: Places): Promise<void> {
    const { key, name, clubName, pronoun, portrait, seal, miniSeal, line, welcome, capacity, roster } = seed;
    const storeId = places.get(seed.storeKey) ?? null;
    const since = this.ago(seed.foundedDaysAgo);
    const personId = await this.person(tx, seeded, key, name, portrait, seed.foundedDaysAgo);
    const id = pastId(since);
    const lineWrittenAt = this.clock.now();
    await tx.insert(KosRow, {
      id,
      personId,
      name,
      clubName,
      pronoun,
      portrait,
      seal,
      miniSeal,
      line,
      lineWrittenAt,
      welcome,
      storeId,
      capacity,
      active: true,
      since,
    });
    const version = { id, kosId: id, n: 1, kind: seed.kind, madeBy: null, at: since };
    const exceptions = seed.exceptions.map(({ inDays, hours }) => ({ date: dateOf(this.ago(-inDays)), hours }));
    await tx.insert(RosterVersionRow, { ...version, exceptions, shifts: [...roster] });
    await tx.insert(RosterRow, { kosId: id, versionId: id, updatedAt: since });
    await tx.insert(RoleGrantRow, { personId, role: 'kos', grantedAt: since, storeId });
    seeded.hosts.set(key, { kosId: id, personId, seed });
  }

  private async member(tx: Tx, seeded: Seeded, seed: MemberSeed): Promise<void> {
    const { key, name, portrait, tier, joinedDaysAgo, metDaysAgo = joinedDaysAgo } = seed;
    const { kosId } = this.hostOf(seeded, seed.hostKey);
    const personId = await this.person(tx, seeded, key, name, portrait, metDaysAgo);
    const since = this.ago(joinedDaysAgo);
    const open = { lastExchangeAt: null, endedAt: null, endReason: null, n: 1 };
    const bond = {
      memberId: personId,
      activeMember: personId,
      kosId,
      tier,
      since,
      reason: 'invitation',
      invitationId: null,
    } as const;
    await tx.insert(BondRow, { id: pastId(since), ...bond, ...open });
    await tx.insert(RoleGrantRow, { personId, role: 'member', grantedAt: since });
    seeded.members.set(key, { personId, kosId, seed });
  }
}
