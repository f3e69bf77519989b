import type { Section } from '@huiyou/domain/questions/full-answer';
import type { UrgencyReason } from '@huiyou/domain/questions/urgency';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Json, Long, Ref, Short, Whole } from '../../platform/database/columns.ts';
import { newId } from '../../platform/ids.ts';

export const entryKinds = [
  'addition',
  'first-reply',
  'full-answer',
  'missing',
  'thanks',
  'urgency',
  'nearer',
  'not-nearer',
  'merged',
  'apology',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Something said on a question, in order. Replies and answers carry how their due time was kept. */
@Entity('question_entry')
@Index('question_entry_order', ['questionId', 'id'])
@Index('question_entry_answers', ['answeredFor', 'id'])
export class QuestionEntryRow {
  @Id() id!: string;
  @Ref() questionId!: string;
  @Short(12) kind!: EntryKind;
  @Ref() authorId!: string;
  @Long({ nullable: true }) text!: string | null;
  @Json({ nullable: true }) sections!: Section[] | null;
  @Instant({ nullable: true }) dueAt!: number | null;
  @Column({ type: 'boolean', nullable: true }) kept!: boolean | null;
  @Whole({ nullable: true }) minutes!: number | null;
  /** The host for whose queue this counts as an answer given, and its lane; null on what members said. */
  @Ref({ nullable: true }) answeredFor!: string | null;
  @Short(8, { nullable: true }) lane!: Lane | null;
  /** The host somebody stood in for; null where the member's own host answered. */
  @Ref({ nullable: true }) insteadOf!: string | null;
  /** Why it is urgent; set on what asks for a nearer time. */
  @Short(8, { nullable: true }) reason!: UrgencyReason | null;
  /** The later question whose words these are. */
  @Ref({ nullable: true }) fromId!: string | null;
  /** Colleagues who helped and may be named. */
  @Json({ nullable: true }) helpedBy!: string[] | null;
  @Instant() at!: number;
}

/** What the asker said on a question. */
export function memberEntry(
  question: { id: string; askerId: string },
  kind: 'addition' | 'missing' | 'thanks' | 'urgency' | 'merged',
  text: string,
  at: number,
  more: Partial<Pick<QuestionEntryRow, 'reason' | 'fromId'>> = {},
): QuestionEntryRow {
  const owed = {
    sections: null,
    dueAt: null,
    kept: null,
    minutes: null,
    answeredFor: null,
    lane: null,
    insteadOf: null,
    reason: null,
    fromId: null,
    helpedBy: null,
  };
  return { id: newId(at), questionId: question.id, kind, authorId: question.askerId, text, at, ...owed, ...more };
}

/** What the host whom the question stands with says beside answers. It takes no turn in the order. */
export function hostEntry(
  { id: questionId, kosId, insteadOf }: { id: string; kosId: string; insteadOf: string | null },
  said: { kind: 'nearer' | 'not-nearer' | 'apology'; authorId: string; text: string | null; at: number },
): QuestionEntryRow {
  const owed = { sections: null, dueAt: null, kept: null, minutes: null, lane: null };
  const more = { reason: null, fromId: null, helpedBy: null };
  return { id: newId(said.at), questionId, ...said, answeredFor: kosId, insteadOf, ...owed, ...more };
}
