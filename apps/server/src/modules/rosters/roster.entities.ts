import type { CalendarKind, DayException, Holidays, Shift } from '@huiyou/domain/duty/duty-calendar';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Json, LongJson, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** Which version of a host's calendar is in force; a host without a row keeps the default one. */
@Entity('roster')
export class RosterRow {
  @Id() kosId!: string;
  @Column({ type: 'varchar', length: 26, default: '' }) versionId!: string;
  @Instant() updatedAt!: number;
}

/** A host's calendar as it was saved once. Never changed, so that a question keeps the one it was asked under (P3). */
@Entity('roster_version')
@Index('roster_version_of_host', ['kosId', 'n'], { unique: true })
export class RosterVersionRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Whole() n!: number;
  @Short(6) kind!: CalendarKind;
  @Json() shifts!: Shift[];
  @LongJson() exceptions!: DayException[];
  /** Who saved it; null for what came with an import, the demo brand or an earlier release. */
  @Ref({ nullable: true }) madeBy!: string | null;
  @Instant() at!: number;
}

/**
 * The public holidays of a year, as announced. A corrected year is a new row: of one year the highest version counts,
 * and a question keeps the highest version there was when it was asked.
 */
@Entity('holiday_year')
@Index('holiday_year_version', ['version'], { unique: true })
export class HolidayYearRow {
  @Id() id!: string;
  @Whole() version!: number;
  @Whole() year!: number;
  /** The announcement it was taken from. */
  @Short(200) source!: string;
  @LongJson() days!: Holidays;
  @Ref({ nullable: true }) madeBy!: string | null;
  @Instant() at!: number;
}
