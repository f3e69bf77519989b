import type { Reply } from '@huiyou/contracts/api';
import { proposeAnswers } from '@huiyou/domain/answers/propose-answers';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';
import { type AnswerRow, AnswerUseRow } from './answer.entities.ts';
import { FindAnswers } from './find-answers.ts';
import { librariesOf, ShowAnswers, viewOf } from './show-answers.ts';

const mostProposed = 3;

/** The answers of the library that fit a question best, each with why. */
@Injectable()
export class ProposeForQuestion {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsReader,
    private readonly find: FindAnswers,
    private readonly show: ShowAnswers,
  ) {}

  async run(caller: Caller, id: string): Promise<Reply<'GET /queue/:id/proposals'>> {
    const question = await this.questions.visible(caller, id, 'host');
    const spaces = librariesOf(await this.show.ownerOf(caller, 'mine'));
    const { found, weights } = await this.find.like(spaces, question.text);
    const rows = await this.show.found(found);
    const told = await this.toldTo(question.askerId, rows);
    const scores = new Map(found.map(({ space, number, score }) => [`${space} ${number}`, score]));
    const known = rows.map((row) => {
      const shared = scores.get(`${row.space} ${row.number}`) ?? 0;
      const said = row.sections.map((section) => section.text).join('\n');
      const { id: answerId, text, topicId, uses } = row;
      return { id: answerId, text, said, topicId, uses, shared, toldBefore: told.has(answerId) };
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const proposals = proposeAnswers(question, weights, known, mostProposed).flatMap(({ id: answerId, why }) => {
      const row = byId.get(answerId);
      return row ? [{ answer: viewOf(row), why }] : [];
    });
    return { proposals };
  }

  private async toldTo(askerId: string, rows: readonly AnswerRow[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const uses = await this.database.read.findBy(AnswerUseRow, { askerId, answerId: In(rows.map(({ id }) => id)) });
    return new Set(uses.map(({ answerId }) => answerId));
  }
}
