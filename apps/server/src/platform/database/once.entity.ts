import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Long, Short } from './columns.ts';

/** A request that was carried out, so that its repetition gets the same reply. Kept for 24 hours. */
@Entity('once_key')
@Index('once_key_at', ['at'])
export class OnceRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId!: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) key!: string;
  @Short(80) route!: string;
  @Short(64) digest!: string;
  @Long({ nullable: true }) reply!: string | null;
  @Instant() at!: number;
}
