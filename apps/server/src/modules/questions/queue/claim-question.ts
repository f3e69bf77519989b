import { heldUntil } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { FindPart } from '../find-part.ts';
import { QuestionRow } from '../question.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import { TakeQuestionStep } from '../take-question-step.ts';
import { isHeldByAnother, tookOver } from './hold-question.ts';

/** Whose claim it is to be, and in whose queue the question must still stand; null for a lead who goes on. */
export type ClaimRight = { id: string; personId: string; kosId: string | null };

/** Who writes an answer: one person at a time, on whichever device. Neither the clock nor the order looks at it. */
@Injectable()
export class ClaimQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly parts: FindPart,
    private readonly questions: QuestionsReader,
    private readonly steps: TakeQuestionStep,
  ) {}

  async claim(caller: Caller, id: string): Promise<void> {
    const right = await this.rightTo(caller, id);
    await this.database.transaction((tx) => this.hold(tx, caller, right));
  }

  /** Lets go of it, if it is the caller who holds it. */
  async release(caller: Caller, id: string): Promise<void> {
    await this.questions.visible(caller, id, 'host');
    const free = { claimedBy: null, claimedUntil: null };
    const mine = { id, claimedBy: caller.personId };
    await this.database.transaction((tx) => tx.update(QuestionRow, mine, free));
  }

  /** Asked before the transaction, which then decides by one statement. Throws `not-found`, or why it is refused. */
  async rightTo(caller: Caller, id: string): Promise<ClaimRight> {
    const [row, host] = await Promise.all([
      this.database.read.findOneBy(QuestionRow, { id }),
      this.hosts.byPerson(caller.personId),
    ]);
    if (row && row.kosId === host?.id) return { id, personId: caller.personId, kosId: host.id };
    if (!row || !(await this.parts.leads(caller, row))) throw new Refusal('not-found');
    if (tookOver(row, caller)) return { id, personId: caller.personId, kosId: null };
    return this.refuse(caller, row);
  }

  /** Claims it, or keeps the claim alive. Returns until when it holds. Throws why not. */
  async hold(tx: Tx, caller: Caller, right: ClaimRight): Promise<number> {
    const now = this.clock.now();
    if (await this.take(tx, right, now)) return heldUntil(now);
    const row = await tx.findOneBy(QuestionRow, { id: right.id });
    if (!row || (right.kosId !== null && row.kosId !== right.kosId)) throw new Refusal('not-found');
    return this.refuse(caller, row);
  }

  /** One conditional update by primary key: it wins, or somebody else was first. */
  async take(tx: Tx, { id, personId, kosId }: ClaimRight, now: number): Promise<boolean> {
    const free = 'kosId = :kosId AND (claimedBy IS NULL OR claimedBy = :personId OR claimedUntil <= :now)';
    const { affected } = await tx
      .createQueryBuilder()
      .update(QuestionRow)
      .set({ claimedBy: personId, claimedUntil: heldUntil(now) })
      .where(`id = :id AND queued = :queued AND ${kosId === null ? 'claimedBy = :personId' : free}`)
      .setParameters({ id, queued: true, personId, now, ...(kosId === null ? {} : { kosId }) })
      .execute();
    return Boolean(affected);
  }

  private refuse(caller: Caller, row: QuestionRow): never {
    if (!row.queued) this.steps.decide(row, 'answer');
    throw new Refusal(isHeldByAnother(row, caller, this.clock.now()) ? 'held-by-another' : 'not-found');
  }
}
