import type { CardSource, FactChannel, FactKind, FactState, Meeting } from '@huiyou/domain/acquaintances/acquaintance';
import type { ProposalReason } from '@huiyou/domain/stores/propose-host';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, instantTransformer, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A guest: somebody who has met a host, and how. Everything hanging on it goes when it goes. */
@Entity('acquaintance')
@Index('acquaintance_once', ['kosId', 'personId'], { unique: true })
@Index('acquaintance_person', ['personId'])
@Index('acquaintance_quiet', ['lastExchangeAt'])
@Index('acquaintance_latest', ['kosId', 'lastExchangeAt', 'id'])
@Index('acquaintance_met', ['kosId', 'how', 'metAt'])
export class AcquaintanceRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Ref() personId!: string;
  @Instant() metAt!: number;
  @Column({ type: 'varchar', length: 10, default: 'letter' }) how!: Meeting;
  @Short(14, { nullable: true }) source!: CardSource | null;
  @Ref({ nullable: true }) nameCardId!: string | null;
  @Ref({ nullable: true }) storeId!: string | null;
  @Short(14, { nullable: true }) reason!: ProposalReason | null;
  @Column({ type: 'bigint', default: 0, transformer: instantTransformer }) lastExchangeAt!: number;
}

/** One thing that passed between host and guest, on a Shanghai date. It counts once confirmed. */
@Entity('relation_fact')
@Index('relation_fact_between', ['kosId', 'personId'])
@Index('relation_fact_once', ['sourceId', 'kind'], { unique: true })
export class RelationFactRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Ref() personId!: string;
  @Short(10) on!: string;
  @Short(80) text!: string;
  @Column({ type: 'varchar', length: 10, default: 'entered' }) kind!: FactKind;
  @Short(10, { nullable: true }) channel!: FactChannel | null;
  @Column({ type: 'varchar', length: 10, default: 'confirmed' }) state!: FactState;
  /** What the system saw it in, such as a question, or the acquaintance itself: one fact of a kind for each. */
  @Ref({ nullable: true }) sourceId!: string | null;
}

/** A host's name card for one place. Its token is all that its code carries. */
@Entity('name_card')
@Index('name_card_token', ['token'], { unique: true })
@Index('name_card_place', ['kosId', 'source'], { unique: true })
export class NameCardRow {
  @Id() id!: string;
  @Short(12) token!: string;
  @Ref() kosId!: string;
  @Short(14) source!: CardSource;
  @Instant() createdAt!: number;
  /** Guests who came through it and are forgotten: a number is all that stays of them. */
  @Whole() forgotten!: number;
}
