import { keptBy } from '@huiyou/domain/questions/promise-record';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow, QuestionDraftRow } from '../answering.entities.ts';
import type { QuestionRow } from '../question.entity.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';
import { BreachRow } from '../watching/breach.entity.ts';

export type Said = Pick<QuestionEntryRow, 'authorId' | 'text' | 'sections' | 'at'> & {
  kind: 'first-reply' | 'full-answer';
};

/** Whether colleagues helped who may be named, a promise was broken and waits, and a draft was kept. */
type Beside = { helped: boolean; breached: boolean; drafted: boolean };

/** Writes down what was answered, how its due time was kept and who helped. */
@Injectable()
export class NoteAnswer {
  constructor(
    private readonly duty: DutyReader,
    private readonly hosts: KosReader,
  ) {}

  /** Nothing was promised to a guest, so an answer to one carries no record; outside the lanes it takes no turn. */
  async run(tx: Tx, row: QuestionRow, said: Said): Promise<{ kept: boolean; minutes: number }> {
    const record = keptBy(await this.duty.calendarOfQuestion(row), row.dueAt, said.at);
    const owed = row.guest ? { dueAt: null, kept: null, minutes: null } : { dueAt: row.dueAt, ...record };
    const turn = { answeredFor: row.kosId, lane: row.lane === 'guests' ? null : row.lane };
    const place = { id: newId(said.at), questionId: row.id, insteadOf: row.insteadOf };
    const beside = await this.beside(tx, row, said);
    const helpedBy = beside.helped && said.kind === 'full-answer' ? await this.helpers(tx, row) : [];
    const more = { reason: null, fromId: null, helpedBy: helpedBy.length > 0 ? helpedBy : null };
    await tx.insert(QuestionEntryRow, { ...place, ...said, ...owed, ...turn, ...more });
    if (beside.breached) await this.endBreaches(tx, row, said);
    if (beside.drafted) await this.endDraft(tx, row, said);
    return record;
  }

  /** What there is to settle besides: mostly nothing, found by one statement. The question is held: no draft and no breach comes meanwhile. */
  private async beside(tx: Tx, { id }: QuestionRow, { authorId }: Said): Promise<Beside> {
    const [row]: Record<keyof Beside, unknown>[] = await tx.query(
      `SELECT (SELECT 1 FROM consultation WHERE questionId = ? AND named = 1 LIMIT 1) AS helped,
       (SELECT 1 FROM breach WHERE questionId = ? AND doneAt IS NULL LIMIT 1) AS breached,
       (SELECT 1 FROM question_draft WHERE questionId = ? AND personId = ?) AS drafted`,
      [id, id, id, authorId],
    );
    return { helped: row?.helped === 1, breached: row?.breached === 1, drafted: row?.drafted === 1 };
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
