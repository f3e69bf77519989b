import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Short } from '../../platform/database/columns.ts';

/** A guest: somebody who has met a host. */
@Entity('acquaintance')
@Index('acquaintance_once', ['kosId', 'personId'], { unique: true })
export class AcquaintanceRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Ref() personId!: string;
  @Instant() metAt!: number;
}

/** One thing that passed between host and guest, on a Shanghai date. */
@Entity('relation_fact')
@Index('relation_fact_between', ['kosId', 'personId'])
export class RelationFactRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Ref() personId!: string;
  @Short(10) on!: string;
  @Short(80) text!: string;
}
