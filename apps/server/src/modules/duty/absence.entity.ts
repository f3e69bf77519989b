import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Whole } from '../../platform/database/columns.ts';

/** A host is away from `startsAt` to `endsAt` (open while null), and who answers meanwhile. Absences of a host never overlap. */
@Entity('absence')
@Index('absence_of_host', ['kosId', 'startsAt'])
@Index('absence_stand_in', ['standInKosId', 'startsAt'])
export class AbsenceRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Ref({ nullable: true }) standInKosId!: string | null;
  @Instant() startsAt!: number;
  @Instant({ nullable: true }) endsAt!: number | null;
  @Ref() madeBy!: string;
  @Instant() createdAt!: number;
  @Whole() n!: number;
}
