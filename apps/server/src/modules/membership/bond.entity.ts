import type { BondReason } from '@huiyou/domain/membership/bond';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Short, Whole } from '../../platform/database/columns.ts';

/**
 * One bond between a member and a host, past or present; never deleted. `activeMember` is the member's id while the
 * bond is active and null afterwards: its unique key is what allows one active bond only.
 */
@Entity('bond')
@Index('bond_active', ['activeMember'], { unique: true })
@Index('bond_of_host', ['kosId', 'endedAt', 'id'])
@Index('bond_of_member', ['memberId', 'id'])
export class BondRow {
  @Id() id!: string;
  @Ref() memberId!: string;
  @Ref({ nullable: true }) activeMember!: string | null;
  @Ref() kosId!: string;
  @Short(12) tier!: Tier;
  @Instant() since!: number;
  @Short(20) reason!: BondReason;
  @Ref({ nullable: true }) invitationId!: string | null;
  @Instant({ nullable: true }) lastExchangeAt!: number | null;
  @Instant({ nullable: true }) endedAt!: number | null;
  @Short(20, { nullable: true }) endReason!: BondReason | null;
  @Whole() n!: number;
}

/** How many members a host has: changed only by conditional update, so that capacity holds under any race. */
@Entity('host_load')
export class HostLoadRow {
  @Id() kosId!: string;
  @Whole() members!: number;
}
