import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { MemberNoteRow, MemberTagRow } from './note.entities.ts';

/** What a host wrote down about one member. */
export type Remembered = { note: string | null; tags: string[] };

/** Notes and tags, for the member they are about and for the host's lists. */
@Injectable()
export class MemberFilesReader {
  constructor(private readonly database: Database) {}

  async remembered(bondId: string, tx?: Tx): Promise<Remembered> {
    return (await this.ofBonds([bondId], tx)).get(bondId) ?? { note: null, tags: [] };
  }

  /** By bond, with two queries however many there are; bonds without anything are missing from the map. */
  async ofBonds(bondIds: readonly string[], tx?: Tx): Promise<Map<string, Remembered>> {
    if (bondIds.length === 0) return new Map();
    const source = tx ?? this.database.read;
    const [notes, tags] = await Promise.all([
      source.findBy(MemberNoteRow, { bondId: In([...bondIds]) }),
      source.find(MemberTagRow, { where: { bondId: In([...bondIds]) }, order: { tag: 'ASC' } }),
    ]);
    const found = new Map<string, Remembered>(notes.map(({ bondId, note }) => [bondId, { note, tags: [] }]));
    for (const { bondId, tag } of tags) {
      const known = found.get(bondId) ?? { note: null, tags: [] };
      known.tags.push(tag);
      found.set(bondId, known);
    }
    return found;
  }
}
