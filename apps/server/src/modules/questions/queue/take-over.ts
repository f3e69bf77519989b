import { heldUntil, holderAt, mayTakeOver } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { KosRow } from '../../kos/kos.entity.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { FindPart } from '../find-part.ts';
import { hostOf } from '../find-queue.ts';
import { QuestionRow } from '../question.entity.ts';
import { TakeQuestionStep } from '../take-question-step.ts';

/** Past 80 % of the promise the lead or the stand-in answers instead, whoever was writing. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly parts: FindPart,
    private readonly steps: TakeQuestionStep,
  ) {}

  /** Taking over what one holds already changes nothing. Throws `not-found` for whoever is neither. */
  async run(caller: Caller, id: string): Promise<void> {
    const row = await this.database.read.findOneBy(QuestionRow, { id });
    if (row && holderAt(row, this.clock.now()) === caller.personId) return;
    const standIn = row && (await this.parts.standIn(caller, row));
    if (!row || (!standIn && !(await this.parts.leads(caller, row)))) throw new Refusal('not-found');
    await this.database.transaction(async (tx) => {
      if (standIn) await this.holdHere(tx, caller, row, standIn);
      await this.take(tx, caller, id, standIn);
    });
  }

  /** The stand-in's row is held first, as by all who put a question there; somebody who has gone meanwhile takes nothing. */
  private async holdHere(tx: Tx, caller: Caller, row: QuestionRow, { id }: KosRow): Promise<void> {
    await this.hosts.hold(tx, id, 'shared');
    if (!(await this.parts.standIn(caller, row))) throw new Refusal('not-found');
  }

  private async take(tx: Tx, { personId }: Caller, id: string, standIn: KosRow | null): Promise<void> {
    const row = await lockRow(tx, QuestionRow, { id });
    if (!row) throw new Refusal('not-found');
    const at = this.clock.now();
    if (holderAt(row, at) === personId) return;
    this.steps.decide(row, 'reply');
    if (!mayTakeOver(row, at)) throw new Refusal('too-early-to-take-over');
    if (await this.parts.isTakenOver(row)) throw new Refusal('held-by-another');
    const claim = { claimedBy: personId, claimedUntil: heldUntil(at), seenAt: row.seenAt ?? at };
    const place = standIn ? placeWith(standIn, row) : {};
    const fact = { kind: 'question.taken-over', at, more: { fromKosId: row.kosId } };
    await this.steps.save(tx, row, { ...claim, ...place }, fact);
  }
}

/** With the stand-in it stays, whatever becomes of absences; due times and calendar stay as they were promised. */
function placeWith({ id }: KosRow, row: QuestionRow): Partial<QuestionRow> {
  const own = hostOf(row);
  return { kosId: id, insteadOf: own === id ? null : own, keptThere: own !== id };
}
