import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from './identity.reader.ts';
import { RecordConsent } from './record-consent.ts';

/** A person changes the name the club calls them by. */
@Injectable()
export class Rename {
  constructor(
    private readonly database: Database,
    private readonly words: RecordConsent,
    private readonly people: IdentityReader,
  ) {}

  async run(caller: Caller, displayName: string): Promise<Reply<'PUT /me/name'>> {
    await this.database.transaction((tx) => this.words.name(tx, caller.personId, displayName));
    return this.people.me(caller.personId, caller.sessionId);
  }
}
