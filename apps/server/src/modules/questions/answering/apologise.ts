import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { hostEntry, QuestionEntryRow } from '../question-entry.entity.ts';
import { HoldQuestion } from '../queue/hold-question.ts';
import { hearsApologies } from '../queue/show-beside.ts';
import { BreachRow } from '../watching/breach.entity.ts';

/** A word for a broken promise; the promise stays broken and on record (P3). */
@Injectable()
export class Apologise {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hold: HoldQuestion,
  ) {}

  /** One apology is for every promise broken on this question so far. Throws `nothing-to-apologise-for`. */
  async run(caller: Caller, once: OnceKey, id: string, text: string): Promise<void> {
    await this.database.once(once, async (tx) => {
      const row = await this.hold.asHost(tx, caller, id);
      if (!hearsApologies(row)) throw new Refusal('nothing-to-apologise-for');
      const at = this.clock.now();
      const { affected } = await tx.update(BreachRow, { questionId: id, apologyAt: IsNull() }, { apologyAt: at });
      if (!affected) throw new Refusal('nothing-to-apologise-for');
      await tx.insert(QuestionEntryRow, hostEntry(row, { kind: 'apology', authorId: caller.personId, text, at }));
      return {};
    });
  }
}
