import type { BondReason } from '@huiyou/domain/membership/bond';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/**
 * One bond between a member and a host, past or present; never deleted. `activeMember` is the member's id while the
 * bond is active and null afterwards: its unique key is what allows one active bond only.
 */
@Entity('bond')
@Index('bond_active', ['activeMember'], { unique: true })
@Index('bond_of_host', ['kosId', 'endedAt', 'id'])
@Index('bond_of_member', ['memberId', 'id'])
@Index('bond_quiet', ['activeMember', 'dormantAt', 'lastExchangeAt'])
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
  /** Since when the bond takes no place, for want of exchange. */
  @Instant({ nullable: true }) dormantAt!: number | null;
  /** What the host said on the day of joining; later changes of the welcome do not touch it. */
  @Long({ nullable: true }) welcome!: string | null;
  /** Until when one change of host is free, after a handover. */
  @Instant({ nullable: true }) freeChangeUntil!: number | null;
  /** When the member opened their past questions to this host, by a handover or without one. */
  @Instant({ nullable: true }) pastOpenedAt!: number | null;
  /** Since when member and host know each other, when it is longer than the bond: what an import says. */
  @Instant({ nullable: true }) knownSince!: number | null;
}

/** How many members a host has: changed only by conditional update, so that capacity holds under any race. */
@Entity('host_load')
export class HostLoadRow {
  @Id() kosId!: string;
  @Whole() members!: number;
  /** Places kept for people carried over or handed over. */
  @Column({ type: 'int', default: 0 }) kept!: number;
}
