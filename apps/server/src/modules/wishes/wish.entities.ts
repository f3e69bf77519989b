import type { WishReason, WishState } from '@huiyou/domain/wishes/wish';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Long, Ref, Short } from '../../platform/database/columns.ts';

/** A member asks for another host. `waitingMember` is the member's id while it waits: one waiting wish each. */
@Entity('wish')
@Index('wish_waiting', ['waitingMember'], { unique: true })
@Index('wish_of_member', ['memberId', 'id'])
@Index('wish_of_host', ['fromKosId', 'state', 'id'])
export class WishRow {
  @Id() id!: string;
  @Ref() memberId!: string;
  @Ref({ nullable: true }) waitingMember!: string | null;
  @Ref() fromKosId!: string;
  @Ref({ nullable: true }) toKosId!: string | null;
  @Short(10) reason!: WishReason;
  @Long() words!: string;
  @Short(10) state!: WishState;
  @Long({ nullable: true }) answer!: string | null;
  @Ref({ nullable: true }) decidedBy!: string | null;
  @Instant() askedAt!: number;
  @Instant({ nullable: true }) decidedAt!: number | null;
}

/** A member is not content. Read by leads and operators only, never by the host it is about. */
@Entity('complaint')
@Index('complaint_of_member', ['memberId', 'id'])
@Index('complaint_of_host', ['kosId', 'answeredAt', 'dueAt'])
export class ComplaintRow {
  @Id() id!: string;
  @Ref() memberId!: string;
  @Ref() kosId!: string;
  @Ref({ nullable: true }) questionId!: string | null;
  @Long() words!: string;
  @Instant() madeAt!: number;
  @Instant() dueAt!: number;
  @Long({ nullable: true }) answer!: string | null;
  @Ref({ nullable: true }) answeredBy!: string | null;
  @Instant({ nullable: true }) answeredAt!: number | null;
}
