import { keptBy } from '@huiyou/domain/questions/promise-record';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { newId } from '../../../platform/ids.ts';
import { metOf } from '../../acquaintances/acquaintances.reader.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow, QuestionDraftRow } from '../answering.entities.ts';
import type { QuestionRow } from '../question.entity.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';
import { BreachRow } from '../watching/breach.entity.ts';

export type Said = Pick<QuestionEntryRow, 'authorId' | 'text' | 'sections' | 'at'> & {
  kind: 'first-reply' | 'full-answer';
};

/** Whether a due time was kept, and by how many duty minutes. */
type Kept = { kept: boolean; minutes: number };

/**
 * Whether colleagues helped who may be named, a promise was broken and waits, a draft was kept, and asker and host knew each
 * other before or beside a bond.
 */
export type Beside = { helped: boolean; breached: boolean; drafted: boolean; met: boolean };

/** Writes down what was answered, how its due time was kept and who helped. */
@Injectable()
export class NoteAnswer {
  constructor(
    private readonly duty: DutyReader,
    private readonly hosts: KosReader,
  ) {}

  /** How the due time of what is owed now would be kept by an answer at this instant. */
  async record(row: QuestionRow, at: number): Promise<Kept> {
    return keptBy(await this.duty.calendarOfQuestion(row), row.dueAt, at);
  }

  /** Nothing was promised to a guest, so an answer to one carries no record; outside the lanes it takes no turn. */
  async run(tx: Tx, row: QuestionRow, said: Said, { record, beside }: { record: Kept; beside: Beside }): Promise<void> {
    const owed = row.guest ? { dueAt: null, kept: null, minutes: null } : { dueAt: row.dueAt, ...record };
    const turn = { answeredFor: row.kosId, lane: row.lane === 'guests' ? null : row.lane };
    const place = { id: newId(said.at), questionId: row.id, insteadOf: row.insteadOf };
    const helpedBy = beside.helped && said.kind === 'full-answer' ? await this.helpers(tx, row) : [];
    const more = { reason: null, fromId: null, helpedBy: helpedBy.length > 0 ? helpedBy : null };
    await insertRows(tx, QuestionEntryRow, [{ ...place, ...said, ...owed, ...turn, ...more }], 'last');
    if (beside.breached) await this.endBreaches(tx, row, said);
    if (beside.drafted) await this.endDraft(tx, row, said);
  }

  /** What there is to settle besides: mostly nothing, found by one statement. The question must be held: no draft and no breach comes meanwhile. */
  async beside(tx: Tx, id: string, authorId: string): Promise<Beside> {
    const [row]: Record<keyof Beside, unknown>[] = await tx.query(
      `SELECT (SELECT 1 FROM consultation WHERE questionId = ? AND named = 1 LIMIT 1) AS helped,
       (SELECT 1 FROM breach WHERE questionId = ? AND doneAt IS NULL LIMIT 1) AS breached,
       (SELECT 1 FROM question_draft WHERE questionId = ? AND personId = ?) AS drafted,
       (SELECT ${metOf('COALESCE(q.insteadOf, q.kosId)', 'q.askerId')} FROM question q WHERE q.id = ?) AS met`,
      [id, id, id, authorId, id],
    );
    const is = (value: unknown) => Number(value ?? 0) === 1;
    return { helped: is(row?.helped), breached: is(row?.breached), drafted: is(row?.drafted), met: is(row?.met) };
  }

  /** Names of the colleagues who agreed to be named; after a reopening, of those who helped since. */
  private async helpers(tx: Tx, row: QuestionRow): Promise<string[]> {
    const rows = await tx.find(ConsultationRow, { where: { questionId: row.id, named: true }, order: { id: 'ASC' } });
    const helped = rows.filter(({ answeredAt }) => row.reopened === 0 || (answeredAt ?? 0) >= row.startedAt);
    const hosts = await this.hosts.rows(
      helped.map((one) => one.askedKosId),
      tx,
    );
    return [...new Set(helped.flatMap((one) => hosts.get(one.askedKosId)?.name ?? []))];
  }

  /** What was owed has been given after all. The full answer gives everything. */
  private async endBreaches(tx: Tx, { id: questionId }: QuestionRow, { kind, at }: Said): Promise<void> {
    const owed = kind === 'first-reply' ? { owed: kind } : {};
    await tx.update(BreachRow, { questionId, doneAt: IsNull(), ...owed }, { doneAt: at });
  }

  /** What was sent is no draft any more; other devices notice by its number. */
  private async endDraft(tx: Tx, { id: questionId }: QuestionRow, { kind, authorId }: Said): Promise<void> {
    const mine = { questionId, personId: authorId };
    if (kind === 'full-answer') await tx.delete(QuestionDraftRow, mine);
    else await tx.update(QuestionDraftRow, mine, { reply: '', n: () => 'n + 1' });
  }
}
