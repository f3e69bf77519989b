import { dateOf, day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, pastId } from '../../platform/ids.ts';
import { RosterRow } from '../duty/roster.entity.ts';
import { PersonRow, RoleGrantRow } from '../identity/identity.entities.ts';
import { AcquaintanceRow, RelationFactRow } from '../invitations/acquaintance.entity.ts';
import { KosRow } from '../kos/kos.entity.ts';
import { BondRow, HostLoadRow } from '../membership/bond.entity.ts';
import { hosts } from './brand/hosts.ts';
import { guests, members, staff } from './brand/members.ts';
import type { HostSeed, MemberSeed, RelationFactSeed } from './brand/types.ts';

/** Ids of what was seeded, by the keys of the brand's data. */
export type Seeded = {
  people: Map<string, string>;
  hosts: Map<string, { kosId: string; personId: string; seed: HostSeed }>;
  members: Map<string, { personId: string; kosId: string; seed: MemberSeed }>;
  facts: Map<string, string[]>;
};

type Met = { key: string; personId: string; kosId: string; metDaysAgo: number; facts: readonly RelationFactSeed[] };

/** Hosts, staff, members with their bonds, guests with what passed between them. */
@Injectable()
export class SeedPeople {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx): Promise<Seeded> {
    const seeded: Seeded = { people: new Map(), hosts: new Map(), members: new Map(), facts: new Map() };
    for (const seed of hosts) await this.host(tx, seeded, seed);
    for (const { key, name, role } of staff) {
      const personId = await this.person(tx, seeded, key, name, null, 900);
      await tx.insert(RoleGrantRow, { personId, role, grantedAt: this.ago(900) });
    }
    for (const seed of members) await this.member(tx, seeded, seed);
    for (const { kosId } of seeded.hosts.values()) {
      await tx.insert(HostLoadRow, {
        kosId,
        members: [...seeded.members.values()].filter((member) => member.kosId === kosId).length,
      });
    }
    for (const seed of guests) {
      const personId = await this.person(tx, seeded, seed.key, seed.name, null, seed.metDaysAgo);
      await this.meet(tx, seeded, { ...seed, personId, kosId: this.hostOf(seeded, seed.hostKey).kosId });
    }
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

  private async host(tx: Tx, seeded: Seeded, seed: HostSeed): Promise<void> {
    const { key, name, clubName, pronoun, portrait, seal, miniSeal, line, capacity, roster } = seed;
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
      capacity,
      active: true,
      since,
    });
    await tx.insert(RosterRow, { kosId: id, shifts: [...roster], updatedAt: since });
    await tx.insert(RoleGrantRow, { personId, role: 'kos', grantedAt: since });
    seeded.hosts.set(key, { kosId: id, personId, seed });
  }

  private async member(tx: Tx, seeded: Seeded, seed: MemberSeed): Promise<void> {
    const { key, name, portrait, tier, joinedDaysAgo, facts = [], metDaysAgo = joinedDaysAgo } = seed;
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
    await this.meet(tx, seeded, { key, personId, kosId, metDaysAgo, facts });
  }

  private async meet(tx: Tx, seeded: Seeded, { key, personId, kosId, metDaysAgo, facts }: Met): Promise<void> {
    await tx.insert(AcquaintanceRow, { id: newId(this.clock.now()), kosId, personId, metAt: this.ago(metDaysAgo) });
    const rows = facts.map(({ daysAgo, text }) => {
      return { id: newId(this.clock.now()), kosId, personId, on: dateOf(this.ago(daysAgo)), text };
    });
    if (rows.length > 0) await tx.insert(RelationFactRow, rows);
    seeded.facts.set(
      key,
      rows.map((row) => row.id),
    );
  }
}
