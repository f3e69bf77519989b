import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, instantTransformer, Whole } from '../database/columns.ts';

/** Failed tries of one subject in one window. In the database, so that a restart or a second process forgets nothing. */
@Entity('attempt')
@Index('attempt_window', ['windowStart'])
export class AttemptRow {
  @PrimaryColumn({ type: 'varchar', length: 120 }) subject!: string;
  @PrimaryColumn({ type: 'bigint', transformer: instantTransformer }) windowStart!: number;
  @Whole() tries!: number;
  @Instant() at!: number;
}
