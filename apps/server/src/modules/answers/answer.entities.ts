import type { ConsentState } from '@huiyou/domain/answers/club-knowledge';
import type { Section } from '@huiyou/domain/questions/full-answer';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Flag, Id, Instant, Json, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** An answer that is used again: a host's own, or the brand's where `kosId` is null. */
@Entity('answer')
@Index('answer_number', ['space', 'number'], { unique: true })
@Index('answer_listed', ['space', 'state', 'id'])
@Index('answer_question', ['space', 'questionId'], { unique: true })
export class AnswerRow {
  @Id() id!: string;
  /** Where it is searched, and its number there. */
  @Short(27) space!: string;
  @Whole() number!: number;
  @Ref({ nullable: true }) kosId!: string | null;
  @Ref() topicId!: string;
  @Short(24) topicName!: string;
  @Long() text!: string;
  @Json() sections!: Section[];
  @Ref({ nullable: true }) questionId!: string | null;
  @Short(8) state!: 'live' | 'retired';
  @Flag() forMembers!: boolean;
  @Whole() uses!: number;
  @Instant({ nullable: true }) lastUsedAt!: number | null;
  @Ref() writtenBy!: string;
  @Instant() changedAt!: number;
  @Whole() n!: number;
}

/** A question was answered with it. */
@Entity('answer_use')
@Index('answer_use_asker', ['askerId', 'answerId'])
export class AnswerUseRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) answerId!: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) questionId!: string;
  @Ref() askerId!: string;
  @Instant() at!: number;
}

/**
 * What a club may read before asking. From a question: only once whoever asked it has agreed to exactly this text,
 * which never changes. From an answer of the brand (`answerId`): as long as the operator shows it.
 */
@Entity('knowledge')
@Index('knowledge_number', ['space', 'number'], { unique: true })
@Index('knowledge_question', ['questionId'], { unique: true })
@Index('knowledge_answer', ['answerId'], { unique: true })
@Index('knowledge_asker', ['askerId', 'id'])
@Index('knowledge_host', ['kosId', 'state'])
export class KnowledgeRow {
  @Id() id!: string;
  /** Where it is searched, and its number there; null while it is not found. */
  @Short(27, { nullable: true }) space!: string | null;
  @Whole({ nullable: true }) number!: number | null;
  /** Whose club reads it; null for the brand's. */
  @Ref({ nullable: true }) kosId!: string | null;
  @Ref({ nullable: true }) answerId!: string | null;
  @Ref({ nullable: true }) questionId!: string | null;
  @Ref({ nullable: true }) askerId!: string | null;
  @Ref() topicId!: string;
  @Short(24) topicName!: string;
  @Long() text!: string;
  @Json() sections!: Section[];
  @Short(10) state!: ConsentState;
  @Whole() helped!: number;
  @Instant() proposedAt!: number;
  @Instant({ nullable: true }) decidedAt!: number | null;
  @Instant({ nullable: true }) withdrawnAt!: number | null;
  @Whole() n!: number;
}

/** A member said that this answered it. */
@Entity('knowledge_help')
export class KnowledgeHelpRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) knowledgeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) memberId!: string;
  @Instant() at!: number;
}

/** What is searched together. Whoever changes it holds this row. `last` is the last number given, `live` how many are found. */
@Entity('search_space')
export class SearchSpaceRow {
  @PrimaryColumn({ type: 'varchar', length: 27 }) space!: string;
  @Whole() last!: number;
  @Whole() live!: number;
}

/** Which numbers of a block have a term; see domain/answers/postings. */
@Entity('search_posting')
export class SearchPostingRow {
  @PrimaryColumn({ type: 'varchar', length: 27 }) space!: string;
  /** Field or sign, and the term. */
  @PrimaryColumn({ type: 'varchar', length: 40 }) term!: string;
  @PrimaryColumn({ type: 'int' }) block!: number;
  @Whole() count!: number;
  @Column({ type: 'blob' }) numbers!: Buffer;
}
