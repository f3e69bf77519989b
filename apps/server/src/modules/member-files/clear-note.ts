import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { BulkActRow, BulkChangeRow, MemberNoteRow, MemberTagRow } from './note.entities.ts';

/** What of it: everything, the note, or one tag. */
export type Forgotten = { what: 'all' | 'note' | 'tag'; tag: string | null };

/** Port: deletes what a host wrote down about a member; a tag alone, or everything. */
@Injectable()
export class ClearNote {
  /** Undoing a bulk act later does not bring back what was deleted here. */
  async run(tx: Tx, bondId: string, { what, tag }: Forgotten): Promise<void> {
    if (what === 'note') await tx.delete(MemberNoteRow, { bondId });
    if (what === 'tag') await this.tag(tx, bondId, tag ?? '');
    if (what === 'all') {
      await this.written(tx, bondId);
      await tx.delete(BulkChangeRow, { bondId });
    }
  }

  private async tag(tx: Tx, bondId: string, tag: string): Promise<void> {
    await tx.delete(MemberTagRow, { bondId, tag });
    const changes = await tx.findBy(BulkChangeRow, { bondId });
    const acts = await tx.findBy(BulkActRow, { tag, id: In(changes.map(({ bulkId }) => bulkId)) });
    if (acts.length > 0) await tx.delete(BulkChangeRow, { bondId, bulkId: In(acts.map(({ id }) => id)) });
  }

  /** Note and tags alone, for a host who writes them anew. */
  async written(tx: Tx, bondId: string): Promise<void> {
    await tx.delete(MemberTagRow, { bondId });
    await tx.delete(MemberNoteRow, { bondId });
  }
}
