import type { ConsentBasis, ImportKind, ImportState } from '@huiyou/domain/imports/import';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Json, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** One file that is taken over: received in parts, checked, applied. Every step can be repeated. */
@Entity('import')
export class ImportRow {
  @Id() id!: string;
  @Short(10) kind!: ImportKind;
  @Short(100) fileName!: string;
  @Short(10) state!: ImportState;
  @Ref() startedBy!: string;
  @Instant() startedAt!: number;
  @Instant({ nullable: true }) endedAt!: number | null;
  @Whole() parts!: number;
  @Whole() nextPart!: number;
  /** The unfinished record at the end of the last part. */
  @Long() tail!: string;
  @Whole() rows!: number;
  @Whole() checked!: number;
  @Whole() applied!: number;
  @Json({ nullable: true }) counts!: { fresh: number; changed: number; unchanged: number; faulty: number } | null;
  @Whole() n!: number;
}

/** One row of the file as it was read: normalised, or with what is wrong with it. */
@Entity('import_row')
@Index('import_row_key', ['importId', 'externalKey'])
@Index('import_row_union', ['importId', 'unionKey'])
@Index('import_row_phone', ['importId', 'phoneKey'])
@Index('import_row_fault', ['importId', 'fault', 'rowNo'])
export class ImportedRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) importId!: string;
  @PrimaryColumn({ type: 'int' }) rowNo!: number;
  @Short(64, { nullable: true }) externalKey!: string | null;
  @Short(64, { nullable: true }) unionKey!: string | null;
  @Short(64, { nullable: true }) phoneKey!: string | null;
  @Ref({ nullable: true }) kosId!: string | null;
  @Short(64, { nullable: true }) digest!: string | null;
  @Long({ nullable: true }) data!: string | null;
  @Short(40, { nullable: true }) fault!: string | null;
  @Short(20, { nullable: true }) faultColumn!: string | null;
}

/** A customer from before: the place is kept until the person opens the app and agrees. */
@Entity('carried_over')
@Index('carried_over_external', ['externalId'], { unique: true })
@Index('carried_over_union', ['unionid'], { unique: true })
@Index('carried_over_phone', ['phoneHash'], { unique: true })
@Index('carried_over_host', ['kosId', 'state'])
@Index('carried_over_person', ['personId'])
export class CarriedOverRow {
  @Id() id!: string;
  @Short(64) externalId!: string;
  @Short(64, { nullable: true }) unionid!: string | null;
  @Short(64, { nullable: true }) phoneHash!: string | null;
  @Short(32) name!: string;
  @Ref() kosId!: string;
  @Instant() since!: number;
  @Short(12) tier!: Tier;
  @Json() points!: { amount: number; until: string | null }[];
  @Short(10) consentBasis!: ConsentBasis;
  @Short(64) digest!: string;
  @Ref() importId!: string;
  @Whole() rowNo!: number;
  /** 'released': the host left and nobody had room. The person stays known, and the next file may place them. */
  @Short(10) state!: 'kept' | 'released' | 'taken' | 'declined';
  @Ref({ nullable: true }) personId!: string | null;
  @Ref({ nullable: true }) bondId!: string | null;
}
