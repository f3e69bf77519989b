import type { ConsentPurpose, Role, StaffRole } from '@huiyou/domain/identity/roles';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Ref, Short } from '../../platform/database/columns.ts';

/** Somebody who has signed in. Known by WeChat identity, never by name, card number or phone. */
@Entity('person')
export class PersonRow {
  @Id() id!: string;
  @Short(32) displayName!: string;
  @Short(120, { nullable: true }) avatar!: string | null;
  @Instant() createdAt!: number;
}

/** A person as one WeChat app knows them. */
@Entity('wechat_identity')
@Index('wechat_identity_person', ['personId'])
export class WechatIdentityRow {
  @PrimaryColumn({ type: 'varchar', length: 40 }) appId!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) openid!: string;
  @Ref() personId!: string;
  @Instant() createdAt!: number;
}

/** The same unionid is the same person, whichever app they came through first. */
@Entity('wechat_union')
@Index('wechat_union_person', ['personId'])
export class WechatUnionRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) unionid!: string;
  @Ref() personId!: string;
}

@Entity('role_grant')
@Index('role_grant_role', ['role'])
export class RoleGrantRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) role!: Role;
  @Instant() grantedAt!: number;
  /** The store a host works at or a lead looks after; null beside a branch, or for the whole brand. */
  @Ref({ nullable: true }) storeId!: string | null;
  @Ref({ nullable: true }) branchId!: string | null;
}

/** A signed-in device. Only the digest of its token is stored. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_person', ['personId'])
export class SessionRow {
  @Id() id!: string;
  @Short(64) tokenHash!: string;
  @Ref() personId!: string;
  @Short(120) device!: string;
  @Instant() startedAt!: number;
  @Instant() lastSeenAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) endedAt!: number | null;
}

/** A one-use code that gives a role. Without a maker it is the set-up link of the first operator. */
@Entity('role_code')
@Index('role_code_hash', ['codeHash'], { unique: true })
@Index('role_code_kos', ['kosId'])
@Index('role_code_staff_no', ['staffNo'], { unique: true })
export class RoleCodeRow {
  @Id() id!: string;
  @Short(64) codeHash!: string;
  @Short(10) role!: StaffRole;
  @Short(32) holder!: string;
  @Ref({ nullable: true }) madeBy!: string | null;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Ref({ nullable: true }) storeId!: string | null;
  @Ref({ nullable: true }) branchId!: string | null;
  /** The host profile that waits for whoever takes the code. */
  @Ref({ nullable: true }) kosId!: string | null;
  /** The brand's own number of whom an imported code is for: one code each. */
  @Short(32, { nullable: true }) staffNo!: string | null;
  /** Of the row of a lead that was taken over last. */
  @Short(64, { nullable: true }) importDigest!: string | null;
  @Ref({ nullable: true }) takenBy!: string | null;
  @Instant({ nullable: true }) takenAt!: number | null;
}

/** What a person agreed to, in which wording, when and in which session. Append-only. */
@Entity('consent')
@Index('consent_person', ['personId', 'purpose'])
export class ConsentRow {
  @Id() id!: string;
  @Ref() personId!: string;
  @Short(20) purpose!: ConsentPurpose;
  @Short(20) version!: string;
  @Ref() sessionId!: string;
  @Instant() at!: number;
}

export const identityEntities = [
  PersonRow,
  WechatIdentityRow,
  WechatUnionRow,
  RoleGrantRow,
  SessionRow,
  RoleCodeRow,
  ConsentRow,
];
