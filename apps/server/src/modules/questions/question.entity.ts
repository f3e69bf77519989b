import type { QuestionState } from '@huiyou/domain/questions/question-steps';
import type { UrgencyState } from '@huiyou/domain/questions/urgency';
import type { Lane, ResponsePromise, Tier } from '@huiyou/domain/tiers/tiers';
import { Column, Entity, Index } from 'typeorm';
import {
  Flag,
  Id,
  Instant,
  instantTransformer,
  Json,
  Long,
  Ref,
  Short,
  Whole,
} from '../../platform/database/columns.ts';

/**
 * A question with the promise that was in force when it was asked. `queued` is true in the open states; `dueAt` is the
 * due time of what is owed next, so that the queue is read from one index as a merge of two lane heads.
 */
@Entity('question')
@Index('question_queue', ['kosId', 'queued', 'lane', 'dueAt', 'askedAt', 'id'])
@Index('question_of_asker', ['askerId', 'id'])
@Index('question_instead', ['insteadOf', 'queued'])
@Index('question_watch', ['watchAt'])
@Index('question_look', ['queued', 'nudged', 'reopened'])
@Index('question_record', ['kosId', 'guest', 'askedAt', 'tier'])
export class QuestionRow {
  @Id() id!: string;
  @Whole() number!: number;
  @Ref() askerId!: string;
  @Ref() kosId!: string;
  @Ref() topicId!: string;
  @Short(24) topicName!: string;
  @Json() sections!: string[];
  @Flag() quick!: boolean;
  /** How many of the sections, from the first on, the full answer needs: the topic's minimum for the tier. */
  @Column({ type: 'int', default: 1 }) needed!: number;
  @Long() text!: string;
  @Short(10) state!: QuestionState;
  @Flag() queued!: boolean;
  /** A guest's question stands outside the lanes until it is past due. */
  @Short(8) lane!: Lane | 'guests';
  @Short(12) tier!: Tier;
  @Whole() promiseMinutes!: number;
  @Column({ type: 'varchar', length: 4, default: 'next' }) fullAnswerDay!: ResponsePromise['fullAnswerDay'];
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
  /** The calendar it was asked under (P3): a version of the host's, null for the default one, and the holidays known. */
  @Ref({ nullable: true }) rosterId!: string | null;
  @Column({ type: 'int', default: 0 }) holidaysVersion!: number;
  @Column({ type: 'boolean', default: false }) guest!: boolean;
  /** 80 % of the promise. */
  @Column({ type: 'bigint', default: 0, transformer: instantTransformer }) nudgeAt!: number;
  /** When the watch must look at it next; null when nothing is left to watch for. */
  @Instant({ nullable: true }) watchAt!: number | null;
  /** Of what is owed now: the host was nudged; the promise is broken and on record. */
  @Column({ type: 'boolean', default: false }) nudged!: boolean;
  @Column({ type: 'boolean', default: false }) broken!: boolean;
  /** It was put there for itself (chosen, passed on, taken over): absences of its host do not bring it back. */
  @Column({ type: 'boolean', default: false }) keptThere!: boolean;
  /** Who is writing the answer, and until when that holds without a keystroke. */
  @Ref({ nullable: true }) claimedBy!: string | null;
  @Instant({ nullable: true }) claimedUntil!: number | null;
  @Short(8, { nullable: true }) urgency!: UrgencyState | null;
  /** The earlier question that this one became part of. */
  @Ref({ nullable: true }) mergedInto!: string | null;
}

/** The last number given to a member's questions: 第 37 问. */
@Entity('question_count')
export class QuestionCountRow {
  @Id() memberId!: string;
  @Whole() last!: number;
}
