import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Ref, Short, Whole } from '../../platform/database/columns.ts';

/** What a host wrote down about a member; the member sees it. It goes when the bond ends. */
@Entity('member_note')
@Index('member_note_host', ['kosId'])
export class MemberNoteRow {
  @Id() bondId!: string;
  @Ref() kosId!: string;
  @Short(80) note!: string;
  @Instant() at!: number;
}

@Entity('member_tag')
@Index('member_tag_host', ['kosId', 'tag'])
export class MemberTagRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) bondId!: string;
  @PrimaryColumn({ type: 'varchar', length: 16 }) tag!: string;
  @Ref() kosId!: string;
}

/** One act on many members, undone as a whole within ten minutes. */
@Entity('bulk_act')
@Index('bulk_act_host', ['kosId', 'id'])
export class BulkActRow {
  @Id() id!: string;
  @Ref() kosId!: string;
  @Short(10) act!: 'add-tag' | 'remove-tag';
  @Short(16) tag!: string;
  @Whole() changed!: number;
  @Instant() doneAt!: number;
  @Instant() undoUntil!: number;
  @Instant({ nullable: true }) undoneAt!: number | null;
}

/** A bond that a bulk act really changed; undoing touches these and no others. */
@Entity('bulk_change')
@Index('bulk_change_bond', ['bondId'])
export class BulkChangeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) bulkId!: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) bondId!: string;
}
