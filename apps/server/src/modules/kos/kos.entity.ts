import type { Pronoun } from '@huiyou/domain/kos/host';
import { Entity, Index } from 'typeorm';
import { Flag, Id, Instant, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A host's profile. The line of the day is only ever what the host wrote. */
@Entity('kos')
@Index('kos_person', ['personId'], { unique: true })
export class KosRow {
  @Id() id!: string;
  @Ref() personId!: string;
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
}
