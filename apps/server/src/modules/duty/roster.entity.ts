import type { Shift } from '@huiyou/domain/duty/duty-time';
import { Entity } from 'typeorm';
import { Id, Instant, Json } from '../../platform/database/columns.ts';

/** The weekly duty of one host. */
@Entity('roster')
export class RosterRow {
  @Id() kosId!: string;
  @Json() shifts!: Shift[];
  @Instant() updatedAt!: number;
}
