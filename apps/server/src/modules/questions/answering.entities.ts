import type { Section } from '@huiyou/domain/questions/full-answer';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Long, LongJson, Ref, Whole } from '../../platform/database/columns.ts';

/** What a person has written for a question and not yet sent; kept here, so that any device goes on with it. */
@Entity('question_draft')
export class QuestionDraftRow {
  @Id() questionId!: string;
  @Id() personId!: string;
  @Long() reply!: string;
  @LongJson() sections!: Section[];
  @Whole() n!: number;
  @Instant() savedAt!: number;
}

/** What a host asked a colleague about a question, and what came back. Never shown to the member (P3). */
@Entity('consultation')
@Index('consultation_of_question', ['questionId', 'id'])
@Index('consultation_asked', ['askedKosId', 'answeredAt'])
export class ConsultationRow {
  @Id() id!: string;
  @Ref() questionId!: string;
  @Ref() byKosId!: string;
  @Ref() askedKosId!: string;
  @Long() text!: string;
  @Long({ nullable: true }) answer!: string | null;
  /** Whether the answer given to the member may name who helped. */
  @Column({ type: 'boolean', nullable: true }) named!: boolean | null;
  @Instant() askedAt!: number;
  @Instant({ nullable: true }) answeredAt!: number | null;
  @Whole() n!: number;
}

/** A note that goes along with a question passed on; for those who answer, never for the member. */
@Entity('question_note')
@Index('question_note_of_question', ['questionId', 'id'])
export class QuestionNoteRow {
  @Id() id!: string;
  @Ref() questionId!: string;
  @Ref() authorId!: string;
  @Ref({ nullable: true }) toKosId!: string | null;
  @Long() text!: string;
  @Instant() at!: number;
}
