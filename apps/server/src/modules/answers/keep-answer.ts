import { Injectable } from '@nestjs/common';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { AnswerRow } from './answer.entities.ts';
import { FullAnswerOf } from './full-answer-of.ts';
import { librarySpace } from './index-answers.ts';
import { NoteUsed } from './note-used.ts';
import { type AnswerView, ShowAnswers, viewOf } from './show-answers.ts';
import { WriteAnswer } from './write-answer.ts';

/** "留作答案": the full answer of a question goes into the library of the host whose answer it is. */
@Injectable()
export class KeepAnswer {
  constructor(
    private readonly database: Database,
    private readonly full: FullAnswerOf,
    private readonly show: ShowAnswers,
    private readonly write: WriteAnswer,
    private readonly used: NoteUsed,
  ) {}

  /** Keeping the same question again rewrites what was kept. Throws `question-not-answered`. */
  async run(caller: Caller, once: OnceKey, questionId: string, text: string): Promise<AnswerView> {
    try {
      return await this.keep(caller, once, questionId, text);
    } catch (error) {
      // Another device kept it first at the same moment.
      if (!isDuplicate(error, 'answer_question')) throw error;
      return this.keep(caller, once, questionId, text);
    }
  }

  private async keep(caller: Caller, once: OnceKey, questionId: string, text: string): Promise<AnswerView> {
    const { question, sections } = await this.full.run(caller, questionId);
    const kosId = await this.show.ownerOf(caller, 'mine');
    return this.database.once(once, async (tx) => {
      const { topicId, topicName } = question;
      const written = { topicId, topicName, text, sections, forMembers: false };
      const kept = await lockRow(tx, AnswerRow, { space: librarySpace(kosId), questionId });
      if (kept) return viewOf(await this.write.rewrite(tx, kept, written));
      const row = await this.write.insert(tx, caller, { kosId, questionId, uses: 0, ...written });
      return viewOf(await this.used.count(tx, row, question));
    });
  }
}
