import type { Carrier, HandoverState, LeftReason, LineState } from '@huiyou/domain/handovers/plan-handover';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Long, LongJson, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A lead hands over one member, some, or all of a host who leaves. */
@Entity('handover')
@Index('handover_from', ['fromKosId', 'id'])
export class HandoverRow {
  @Id() id!: string;
  @Short(8) kind!: 'member' | 'leaver';
  @Ref() fromKosId!: string;
  /** Successors in the order given. */
  @Json() successors!: string[];
  /** Chosen members, up to thousands; null for all of the host's. */
  @LongJson({ nullable: true }) chosen!: string[] | null;
  @Ref({ nullable: true }) standInKosId!: string | null;
  @Long() words!: string;
  @Ref() startedBy!: string;
  @Instant() startedAt!: number;
  @Instant({ nullable: true }) leavesAt!: number | null;
  @Short(10) state!: 'announced' | 'planning' | 'open' | 'done';
  @Whole() n!: number;
}

/** One member in a handover. A place at `toKosId` is kept while the member decides. */
@Entity('handover_member')
@Index('handover_member_once', ['handoverId', 'memberId'], { unique: true })
@Index('handover_member_of', ['memberId', 'id'])
@Index('handover_member_to', ['toBondId'], { unique: true })
@Index('handover_member_due', ['state', 'decideBy'])
@Index('handover_member_state', ['handoverId', 'state', 'id'])
export class HandoverMemberRow {
  @Id() id!: string;
  @Ref() handoverId!: string;
  @Ref() memberId!: string;
  @Ref() fromBondId!: string;
  @Ref() fromKosId!: string;
  @Ref({ nullable: true }) toKosId!: string | null;
  @Ref({ nullable: true }) toBondId!: string | null;
  @Short(14) state!: HandoverState;
  @Short(16, { nullable: true }) leftBecause!: LeftReason | null;
  @Instant({ nullable: true }) decideBy!: number | null;
  @Instant({ nullable: true }) decidedAt!: number | null;
  @Whole() n!: number;
}

/** One thing a handover carries for one member; its carrier ticks it in the transaction that moves it. */
@Entity('handover_line')
@Index('handover_line_once', ['handoverMemberId', 'carrier'], { unique: true })
export class HandoverLineRow {
  @Id() id!: string;
  @Ref() handoverMemberId!: string;
  @Short(20) carrier!: Carrier;
  @Short(8) state!: LineState;
  @Whole() count!: number;
  @Instant({ nullable: true }) at!: number | null;
}
