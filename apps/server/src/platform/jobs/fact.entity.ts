import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Short, Whole } from '../database/columns.ts';

/** Ids and numbers only: a fact never carries a name or a text. */
export type FactData = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened, written in the transaction that made it so. */
@Entity('fact')
@Index('fact_at', ['at'])
export class FactRow {
  @Id() id!: string;
  @Short(60) kind!: string;
  @Ref() subjectId!: string;
  /** The subject row's version written in the same transaction: the order of facts about one subject. */
  @Whole() n!: number;
  @Json() data!: FactData;
  @Instant() at!: number;
}

export const jobStates = ['waiting', 'running', 'parked'] as const;
export type JobState = (typeof jobStates)[number];

/** One listener's piece of work; done jobs are deleted. Lane: only the lowest n of (listener, subject) may run. */
@Entity('job')
@Index('job_lane', ['listener', 'subjectId', 'n'], { unique: true })
@Index('job_due', ['state', 'runAt', 'id'])
export class JobRow {
  @Id() id!: string;
  @Short(80) listener!: string;
  @Ref() subjectId!: string;
  @Whole() n!: number;
  @Ref({ nullable: true }) factId!: string | null;
  @Json() data!: FactData;
  @Short(8) state!: JobState;
  @Instant() runAt!: number;
  @Whole() attempts!: number;
  @Ref({ nullable: true }) lease!: string | null;
  @Short(300, { nullable: true }) lastError!: string | null;
}
