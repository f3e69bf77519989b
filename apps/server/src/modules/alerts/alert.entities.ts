import type { AlertKind } from '@huiyou/domain/alerts/alert-kinds';
import type { ChannelFault, ChannelKind } from '@huiyou/domain/alerts/channels';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** A way a host is alerted. The address is sealed: a phone number is kept to deliver and for nothing else. */
@Entity('alert_channel')
@Index('alert_channel_of_host', ['kosId', 'kind'], { unique: true })
@Index('alert_channel_lost', ['failedAt'])
export class AlertChannelRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Short(8) kind!: ChannelKind;
  @Short(200) address!: string;
  @Short(64) masked!: string;
  @Instant({ nullable: true }) testedAt!: number | null;
  /** Until when the last test's code holds, how many wrong ones were given, and how many tests there were. */
  @Instant({ nullable: true }) testUntil!: number | null;
  @Whole() wrongCodes!: number;
  @Whole() tests!: number;
  @Instant({ nullable: true }) failedAt!: number | null;
  @Short(16, { nullable: true }) fault!: ChannelFault | null;
}

/** One thing told to one person. `mark` numbers what a person's windows read, in order; null while it is held back. */
@Entity('alert')
@Index('alert_once', ['personId', 'kind', 'subjectId', 'n'], { unique: true })
@Index('alert_marks', ['personId', 'mark'])
export class AlertRow {
  @Id() id!: string;
  @Ref() personId!: string;
  /** The host it is told to; null for a lead. */
  @Ref({ nullable: true }) kosId!: string | null;
  @Short(10) kind!: AlertKind;
  /** The question, the consultation, or of a test the channel; `n` is its version. */
  @Ref() subjectId!: string;
  @Whole() n!: number;
  @Ref({ nullable: true }) questionId!: string | null;
  @Instant() at!: number;
  @Instant({ nullable: true }) raisedAt!: number | null;
  @Whole({ nullable: true }) mark!: number | null;
}

export const tryStates = ['sent', 'failed', 'skipped'] as const;
export type TryState = (typeof tryStates)[number];

/** One try to deliver, kept as a record. `code` says why it failed or was left out. */
@Entity('alert_try')
@Index('alert_try_of_alert', ['alertId', 'id'])
@Index('alert_try_pace', ['personId', 'channel', 'at'])
export class AlertTryRow {
  @Id() id!: string;
  @Ref() alertId!: string;
  @Ref() personId!: string;
  @Short(8) channel!: ChannelKind | 'none';
  @Short(8) state!: TryState;
  @Short(16, { nullable: true }) code!: string | null;
  @Instant() at!: number;
}

/** Where somebody's windows are: the last mark given out, and when one of them asked with the desk open. */
@Entity('alert_reader')
export class AlertReaderRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId!: string;
  @Whole() lastMark!: number;
  @Instant({ nullable: true }) windowAt!: number | null;
}

export const alertEntities = [AlertChannelRow, AlertRow, AlertTryRow, AlertReaderRow];
