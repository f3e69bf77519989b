import { type Claim, holderAt } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { FindPart } from '../find-part.ts';
import { QuestionRow } from '../question.entity.ts';

/** Holds a question for whoever answers it now: the host it stands with, or the lead who took it over. */
@Injectable()
export class HoldQuestion {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly parts: FindPart,
  ) {}

  /** Until the transaction ends. Throws `not-found`, or `held-by-another` while somebody else writes. */
  async run(tx: Tx, caller: Caller, id: string): Promise<QuestionRow> {
    const [row, host] = await inOneGo([lockRow(tx, QuestionRow, { id }), this.hosts.byPerson(caller.personId)]);
    if (!row || (row.kosId !== host?.id && !(await this.isTheirs(caller, row)))) throw new Refusal('not-found');
    if (row.queued && isHeldByAnother(row, caller, this.clock.now())) throw new Refusal('held-by-another');
    return row;
  }

  /** The same for the host it stands with alone, whoever writes. */
  async asHost(tx: Tx, caller: Caller, id: string): Promise<QuestionRow> {
    const [row, host] = await inOneGo([lockRow(tx, QuestionRow, { id }), this.hosts.byPerson(caller.personId)]);
    if (!row || row.kosId !== host?.id) throw new Refusal('not-found');
    return row;
  }

  /** A lead goes on with what was taken over; of what is over, or held by somebody else, a lead is told so. */
  private async isTheirs(caller: Caller, row: QuestionRow): Promise<boolean> {
    if (!(await this.parts.leads(caller, row))) return false;
    return tookOver(row, caller) || !row.queued || isHeldByAnother(row, caller, this.clock.now());
  }
}

/** The last who claimed it: nobody else has done so since, even where the claim has lapsed. */
export function tookOver({ claimedBy }: Pick<QuestionRow, 'claimedBy'>, { personId }: Caller): boolean {
  return claimedBy === personId;
}

/** Somebody else writes at `now`. */
export function isHeldByAnother(claim: Claim, { personId }: Caller, now: number): boolean {
  const holder = holderAt(claim, now);
  return holder !== null && holder !== personId;
}
