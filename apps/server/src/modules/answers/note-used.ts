import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { QuestionRow } from '../questions/question.entity.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';
import { AnswerRow, AnswerUseRow } from './answer.entities.ts';
import { type AnswerView, ShowAnswers, viewOf } from './show-answers.ts';

/** A question was answered with an answer of the library: counted once for each question. */
@Injectable()
export class NoteUsed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly show: ShowAnswers,
  ) {}

  /** Throws `question-not-answered` before anything was sent. */
  async run(caller: Caller, id: string, questionId: string): Promise<AnswerView> {
    await this.show.usable(caller, id);
    const question = await this.questions.visible(caller, questionId, 'host');
    if (question.lastAnsweredAt === null) throw new Refusal('question-not-answered');
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, AnswerRow, { id });
      if (!row) throw new Refusal('not-found');
      return viewOf(await this.count(tx, row, question));
    });
  }

  /** Port: the same for an answer that is held. */
  async count(
    tx: Tx,
    row: AnswerRow,
    { id: questionId, askerId }: Pick<QuestionRow, 'id' | 'askerId'>,
  ): Promise<AnswerRow> {
    const use = { answerId: row.id, questionId };
    if (await tx.existsBy(AnswerUseRow, use)) return row;
    const at = this.clock.now();
    await tx.insert(AnswerUseRow, { ...use, askerId, at });
    const change = { uses: row.uses + 1, lastUsedAt: at };
    await tx.update(AnswerRow, { id: row.id }, change);
    return { ...row, ...change };
  }
}
