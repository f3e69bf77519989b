import type { Minima } from '@huiyou/domain/questions/full-answer';
import type { TierPromises } from '@huiyou/domain/tiers/tiers';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Short, Whole, Flag } from '../../platform/database/columns.ts';

/** What questions are about, and which sections its full answers have. */
@Entity('topic')
export class TopicRow {
  @Id() id!: string;
  @Short(24) name!: string;
  @Json() sections!: string[];
  @Flag() quick!: boolean;
  @Whole() position!: number;
  /** How many of the sections each tier's answer needs; null needs all of them. */
  @Json({ nullable: true }) minima!: Minima | null;
  /** One that is put away is not offered any more; questions asked under it keep it. */
  @Column({ type: 'boolean', default: true }) offered!: boolean;
}

/** What the tiers promise from a date on. The latest one that has begun is in force (P3). */
@Entity('promise_version')
@Index('promise_version_start', ['startsAt'], { unique: true })
export class PromiseVersionRow {
  @Id() id!: string;
  @Instant() startsAt!: number;
  @Json() promises!: TierPromises;
  @Ref() madeBy!: string;
  @Instant() at!: number;
}
