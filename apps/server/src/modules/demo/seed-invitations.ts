import { markOf } from '@huiyou/domain/invitations/outcome';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newCode, newId, pastId } from '../../platform/ids.ts';
import { AcceptanceRow, InvitationRow } from '../invitations/invitation.entity.ts';
import { BondRow } from '../membership/bond.entity.ts';
import { invitations } from './brand/invitations.ts';
import type { InvitationSeed } from './brand/types.ts';
import type { Seeded } from './seeded.ts';

/** Letters in every state an invitation can be in. */
@Injectable()
export class SeedInvitations {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, seeded: Seeded): Promise<void> {
    for (const seed of invitations) {
      const row = this.rowOf(seed, seeded);
      await tx.insert(InvitationRow, row);
      for (const key of seed.takenBy) await this.taken(tx, row, seeded, key);
    }
  }

  private rowOf(seed: InvitationSeed, seeded: Seeded): InvitationRow {
    const { hostKey, kind, guestKey, addressee, letter, uses } = seed;
    const kosId = seeded.hosts.get(hostKey)?.kosId;
    if (!kosId) throw new Error(`demo invitation ${seed.key} has no host`);
    const createdAt = this.clock.now() - seed.writtenDaysAgo * day;
    const known = guestKey === null ? [] : (seeded.facts.get(guestKey) ?? []);
    const factIds = seed.facts.flatMap((index) => known[index] ?? []);
    return {
      id: pastId(createdAt),
      token: newCode(),
      kosId,
      kind,
      mark: markOf(kind, known.length),
      guestId: guestKey === null ? null : (seeded.people.get(guestKey) ?? null),
      addressee,
      letter,
      factIds,
      uses,
      usesLeft: uses - seed.takenBy.length,
      createdAt,
      expiresAt: createdAt + seed.days * day,
      revokedAt: seed.revoked ? createdAt + day : null,
    };
  }

  private async taken(tx: Tx, row: InvitationRow, seeded: Seeded, key: string): Promise<void> {
    const member = seeded.members.get(key);
    const bond = member && (await tx.findOneBy(BondRow, { activeMember: member.personId }));
    if (!member || !bond) throw new Error(`demo invitation taken by unknown member ${key}`);
    const at = bond.since;
    await tx.insert(AcceptanceRow, {
      id: newId(at),
      invitationId: row.id,
      personId: member.personId,
      bondId: bond.id,
      at,
      isRight: row.guestId === member.personId ? true : null,
    });
    await tx.update(BondRow, { id: bond.id }, { invitationId: row.id });
  }
}
