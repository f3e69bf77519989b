import type { Pronoun } from '@huiyou/domain/kos/host';
import { Entity, Index } from 'typeorm';
import { Flag, Id, Instant, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A host's profile. The line of the day is only ever what the host wrote. */
@Entity('kos')
@Index('kos_person', ['personId'], { unique: true })
@Index('kos_staff_no', ['staffNo'], { unique: true })
@Index('kos_store', ['storeId'])
@Index('kos_stand_in', ['standInKosId'])
export class KosRow {
  @Id() id!: string;
  /** Null until whoever it is about has signed in with the role code. */
  @Ref({ nullable: true }) personId!: string | null;
  /** The brand's own number for this host. */
  @Short(32, { nullable: true }) staffNo!: string | null;
  @Ref({ nullable: true }) storeId!: string | null;
  @Short(32) name!: string;
  @Short(32) clubName!: string;
  @Short(2) pronoun!: Pronoun;
  @Short(120, { nullable: true }) portrait!: string | null;
  @Short(120, { nullable: true }) seal!: string | null;
  @Short(120, { nullable: true }) miniSeal!: string | null;
  @Short(120, { nullable: true }) line!: string | null;
  @Instant({ nullable: true }) lineWrittenAt!: number | null;
  @Whole() capacity!: number;
  @Flag() active!: boolean;
  @Instant() since!: number;
  /** The words a new member is welcomed with. */
  @Long({ nullable: true }) welcome!: string | null;
  /** Who answers when members would rather not wait, and may take over what comes near its end. */
  @Ref({ nullable: true }) standInKosId!: string | null;
  /** When the host leaves, announced or past. */
  @Instant({ nullable: true }) leavesAt!: number | null;
  /** Of the row that was taken over last. */
  @Short(64, { nullable: true }) importDigest!: string | null;
}
