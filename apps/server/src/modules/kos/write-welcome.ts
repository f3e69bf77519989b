import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { KosRow } from './kos.entity.ts';
import { KosReader } from './kos.reader.ts';
import { WriteProfile } from './write-profile.ts';

/** The host writes what a new member is welcomed with. Who has joined already keeps the words of that day. */
@Injectable()
export class WriteWelcome {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly profile: WriteProfile,
  ) {}

  async run(caller: Caller, welcome: string | null): Promise<Reply<'PUT /kos/me/welcome'>> {
    const { id } = await this.hosts.mine(caller.personId);
    await this.database.transaction((tx) => tx.update(KosRow, { id }, { welcome }));
    return this.profile.read(caller);
  }
}
