import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembersReader } from '../membership/members.reader.ts';
import { ClearNote } from './clear-note.ts';
import { ListMembers } from './list-members.ts';
import { MemberNoteRow, MemberTagRow } from './note.entities.ts';

/** A host writes down something about a member, who sees it and can delete it. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly bonds: MembersReader,
    private readonly clear: ClearNote,
    private readonly members: ListMembers,
  ) {}

  /** What was there before is replaced as a whole, so that two devices never mix their halves. */
  async run(
    caller: Caller,
    bondId: string,
    body: Body<'PUT /members/:bondId/note'>,
  ): Promise<Reply<'PUT /members/:bondId/note'>> {
    const host = await this.hosts.byPerson(caller.personId);
    const bond = await this.database.transaction(async (tx) => {
      const held = host && (await this.bonds.held(tx, host.id, bondId));
      if (!held) throw new Refusal('not-found');
      await this.clear.written(tx, bondId);
      const { note } = body;
      if (note !== null) await tx.insert(MemberNoteRow, { bondId, kosId: host.id, note, at: this.clock.now() });
      const tags = [...new Set(body.tags)].map((tag) => ({ bondId, tag, kosId: host.id }));
      if (tags.length > 0) await tx.insert(MemberTagRow, tags);
      return held;
    });
    const [view] = await this.members.views([bond]);
    if (!view) throw new Refusal('not-found');
    return view;
  }
}
