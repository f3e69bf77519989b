import type { InvitationKind, InvitationMark } from '@huiyou/domain/invitations/outcome';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Json, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A letter from a host. Its token is all that a code carries. */
@Entity('invitation')
@Index('invitation_token', ['token'], { unique: true })
@Index('invitation_of_host', ['kosId', 'id'])
export class InvitationRow {
  @Id() id!: string;
  @Short(12) token!: string;
  @Ref() kosId!: string;
  @Short(10) kind!: InvitationKind;
  @Short(10) mark!: InvitationMark;
  @Ref({ nullable: true }) guestId!: string | null;
  @Short(32) addressee!: string;
  @Long() letter!: string;
  @Json() factIds!: string[];
  @Whole() uses!: number;
  @Whole() usesLeft!: number;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) revokedAt!: number | null;
}

/** Who took an invitation. */
@Entity('acceptance')
@Index('acceptance_once', ['invitationId', 'personId'], { unique: true })
@Index('acceptance_bond', ['bondId'])
export class AcceptanceRow {
  @Id() id!: string;
  @Ref() invitationId!: string;
  @Ref() personId!: string;
  @Ref() bondId!: string;
  @Instant() at!: number;
  /** Whether it was the one a letter to a name alone meant; null until the host says so. */
  @Column({ type: 'boolean', nullable: true }) isRight!: boolean | null;
}
