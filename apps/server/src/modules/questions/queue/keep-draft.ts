import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { QuestionDraftRow } from '../answering.entities.ts';
import { ClaimQuestion } from './claim-question.ts';

type Written = Body<'PUT /queue/:id/draft'>;

/** Keeps what somebody writes for a question, for all their devices; writing is what keeps the claim alive. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimQuestion,
  ) {}

  /** The claimed row makes the devices of one person wait for each other. Throws `draft-moved-on`, or why not. */
  async run(caller: Caller, id: string, written: Written): Promise<Reply<'PUT /queue/:id/draft'>> {
    const right = await this.claims.rightTo(caller, id);
    return this.database.transaction(async (tx) => {
      const claimedUntil = await this.claims.hold(tx, caller, right);
      const { n, savedAt } = await this.write(tx, { questionId: id, personId: caller.personId }, written);
      return { n, savedAt, claimedUntil };
    });
  }

  private async write(
    tx: Tx,
    of: Pick<QuestionDraftRow, 'questionId' | 'personId'>,
    { n, reply, sections }: Written,
  ): Promise<Pick<QuestionDraftRow, 'n' | 'savedAt'>> {
    const kept = await lockRow(tx, QuestionDraftRow, of);
    if (kept && isRepeated(kept, { n, reply, sections })) return kept;
    if ((kept?.n ?? 0) !== n) throw new Refusal('draft-moved-on');
    const draft = { reply, sections, n: n + 1, savedAt: this.clock.now() };
    if (kept) await tx.update(QuestionDraftRow, of, draft);
    else await tx.insert(QuestionDraftRow, { ...of, ...draft });
    return draft;
  }
}

/** The same words sent again after a reply got lost. */
function isRepeated(kept: QuestionDraftRow, { n, reply, sections }: Written): boolean {
  const words = (all: Written['sections']) => JSON.stringify(all.map(({ name, text }) => [name, text]));
  return kept.n === n + 1 && kept.reply === reply && words(kept.sections) === words(sections);
}
