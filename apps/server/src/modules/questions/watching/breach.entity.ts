import type { BreachKind } from '@huiyou/domain/questions/breach-kind';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Short } from '../../../platform/database/columns.ts';

/** A promise that was broken: stays on record, whatever happens afterwards (P3). */
@Entity('breach')
@Index('breach_once', ['questionId', 'dueAt'], { unique: true })
@Index('breach_of_host', ['hostId', 'dueAt'])
@Index('breach_due', ['dueAt'])
export class BreachRow {
  @Id() id!: string;
  @Ref() questionId!: string;
  /** The member's own host, and in whose queue it stood. */
  @Ref() hostId!: string;
  @Ref() kosId!: string;
  @Short(12) owed!: 'first-reply' | 'full-answer';
  @Short(16) kind!: BreachKind;
  @Short(12) tier!: Tier;
  @Instant() dueAt!: number;
  @Instant() at!: number;
  /** When what was owed was given after all. */
  @Instant({ nullable: true }) doneAt!: number | null;
  @Instant({ nullable: true }) apologyAt!: number | null;
}
