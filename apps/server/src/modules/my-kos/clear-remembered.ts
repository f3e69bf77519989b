import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { ClearNote, type Forgotten } from '../member-files/clear-note.ts';
import { MemberFilesReader } from '../member-files/member-files.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';

/** A member deletes what their host wrote down about them. */
@Injectable()
export class ClearRemembered {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
    private readonly clearNote: ClearNote,
    private readonly files: MemberFilesReader,
  ) {}

  /** Clearing what is not there changes nothing. */
  async run({ personId }: Caller, forgotten: Forgotten): Promise<Reply<'POST /my-kos/remembered/clear'>> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.bonds.holdBond(tx, personId);
      await this.clearNote.run(tx, id, forgotten);
      return this.files.remembered(id, tx);
    });
  }
}
