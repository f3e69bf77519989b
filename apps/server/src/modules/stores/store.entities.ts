import type { Shift } from '@huiyou/domain/duty/duty-calendar';
import type { BranchKind } from '@huiyou/domain/stores/org';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Short } from '../../platform/database/columns.ts';

/** A region or dealer. The brand is the root and has no row. */
@Entity('branch')
export class BranchRow {
  @Id() id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @Short(10) kind!: BranchKind;
  @Short(32) name!: string;
  @Instant() createdAt!: number;
}

/** A store with its hours. Its token is all that the code at its door carries. */
@Entity('store')
@Index('store_token', ['token'], { unique: true })
@Index('store_branch', ['branchId'])
export class StoreRow {
  @Id() id!: string;
  @Ref({ nullable: true }) branchId!: string | null;
  @Short(32) name!: string;
  @Short(100) address!: string;
  @Json() hours!: Shift[];
  @Short(12) token!: string;
  @Instant() createdAt!: number;
}
