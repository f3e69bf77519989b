import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { MergeQuestion } from '../merge-question.ts';
import { HoldQuestion } from '../queue/hold-question.ts';

/** The host makes a question part of an earlier one of the same member's. */
@Injectable()
export class MergeAsHost {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hold: HoldQuestion,
    private readonly merge: MergeQuestion,
  ) {}

  async run(caller: Caller, id: string, intoId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.hold.run(tx, caller, id);
      await this.merge.run(tx, row, intoId, this.clock.now());
    });
  }
}
