import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { QuestionRow } from '../question.entity.ts';
import { cardView, ShowQuestion } from '../show-question.ts';

const pageSize = 20;
const mostOpen = 5;

/** What a member has asked: all of it by pages, and what the home page needs. */
@Injectable()
export class ListQuestions {
  constructor(
    private readonly database: Database,
    private readonly show: ShowQuestion,
  ) {}

  async run(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /questions'>> {
    const askerId = caller.personId;
    const [rows, total] = await Promise.all([
      this.database.read.find(QuestionRow, {
        where: { askerId, ...(cursor ? { id: LessThan(cursor) } : {}) },
        order: { id: 'DESC' },
        take: pageSize + 1,
      }),
      this.database.read.countBy(QuestionRow, { askerId }),
    ]);
    const page = rows.slice(0, pageSize);
    return { questions: page.map(cardView), total, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  }

  /** Open questions, nearest due time first, and answers not read yet, newest first. */
  async open(caller: Caller): Promise<Reply<'GET /questions/open'>> {
    const askerId = caller.personId;
    const [open, unread] = await Promise.all([
      this.database.read.find(QuestionRow, {
        where: { askerId, queued: true },
        order: { dueAt: 'ASC' },
        take: mostOpen,
      }),
      this.database.read.find(QuestionRow, {
        where: { askerId, lastAnsweredAt: Not(IsNull()), readAt: IsNull() },
        order: { lastAnsweredAt: 'DESC' },
        take: mostOpen,
      }),
    ]);
    return { open: await Promise.all(open.map((row) => this.show.toAsker(row))), unread: unread.map(cardView) };
  }
}
