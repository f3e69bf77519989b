import type { QuestionState } from '@huiyou/domain/questions/question-steps';
import type { Lane, Tier } from '@huiyou/domain/tiers/tiers';
import { Column, Entity, Index } from 'typeorm';
import { Flag, Id, Instant, Json, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/**
 * A question with the promise that was in force when it was asked. `queued` is true in the open states; `dueAt` is the
 * due time of what is owed next, so that the queue is read from one index as a merge of two lane heads.
 */
@Entity('question')
@Index('question_queue', ['kosId', 'queued', 'lane', 'dueAt', 'askedAt', 'id'])
@Index('question_of_asker', ['askerId', 'id'])
@Index('question_instead', ['insteadOf', 'queued'])
export class QuestionRow {
  @Id() id!: string;
  @Whole() number!: number;
  @Ref() askerId!: string;
  @Ref() kosId!: string;
  @Ref() topicId!: string;
  @Short(24) topicName!: string;
  @Json() sections!: string[];
  @Flag() quick!: boolean;
  @Long() text!: string;
  @Short(10) state!: QuestionState;
  @Flag() queued!: boolean;
  /** A guest's question stands outside the lanes until it is past due. */
  @Short(8) lane!: Lane | 'guests';
  @Short(12) tier!: Tier;
  @Whole() promiseMinutes!: number;
  @Instant() askedAt!: number;
  @Instant() startedAt!: number;
  @Instant() replyDueAt!: number;
  @Instant() fullDueAt!: number;
  @Instant() dueAt!: number;
  /** Duty minutes of the promise that the first reply left unused; a reopening gets them back. */
  @Whole() minutesLeft!: number;
  @Whole() reopened!: number;
  @Instant({ nullable: true }) seenAt!: number | null;
  @Instant({ nullable: true }) lastAnsweredAt!: number | null;
  @Instant({ nullable: true }) readAt!: number | null;
  @Whole() n!: number;
  /** The member's own host, while a stand-in has the question. */
  @Ref({ nullable: true }) insteadOf!: string | null;
  /** Whose calendar its clock runs on, once it stands with another host than the one it was asked under (P3). */
  @Ref({ nullable: true }) calendarKosId!: string | null;
  @Column({ type: 'boolean', default: false }) guest!: boolean;
}

/** The last number given to a member's questions: 第 37 问. */
@Entity('question_count')
export class QuestionCountRow {
  @Id() memberId!: string;
  @Whole() last!: number;
}
