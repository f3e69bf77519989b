import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { KosRow } from './kos.entity.ts';
import { KosReader } from './kos.reader.ts';

/** The host writes the line members see first. Without one, the page shows only name and hours. */
@Injectable()
export class WriteLine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
  ) {}

  async run(caller: Caller, text: string | null): Promise<Reply<'PUT /kos/me/line'>> {
    const { id } = await this.hosts.mine(caller.personId);
    const lineWrittenAt = text === null ? null : this.clock.now();
    await this.database.transaction((tx) => tx.update(KosRow, { id }, { line: text, lineWrittenAt }));
    return { line: text === null || lineWrittenAt === null ? null : { text, writtenAt: lineWrittenAt } };
  }
}
