import type { Query, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { AnswerRow } from './answer.entities.ts';
import { FindAnswers, mostFound } from './find-answers.ts';
import { type AnswerView, librariesOf, ShowAnswers, viewOf, type Whose } from './show-answers.ts';

type Page = Reply<'GET /answers'>;

/** The library: all of it newest first, or the best for a search. */
@Injectable()
export class ListAnswers {
  constructor(
    private readonly database: Database,
    private readonly find: FindAnswers,
    private readonly show: ShowAnswers,
  ) {}

  async run(caller: Caller, whose: Whose, { q, topicId, cursor }: Query<'GET /answers'>): Promise<Page> {
    const spaces = librariesOf(await this.show.ownerOf(caller, whose));
    if (!q) return this.newest(spaces, topicId, cursor);
    const { found, total } = await this.find.search(spaces, q, topicId);
    return { answers: (await this.show.found(found)).map(viewOf), total, next: null };
  }

  async one(caller: Caller, id: string): Promise<AnswerView> {
    return viewOf(await this.show.usable(caller, id));
  }

  private async newest(spaces: readonly string[], topicId?: string, cursor?: string): Promise<Page> {
    const listed = { space: In([...spaces]), state: 'live' as const, ...(topicId ? { topicId } : {}) };
    const after = cursor ? { id: LessThan(cursor) } : {};
    const [rows, total] = await Promise.all([
      this.database.read.find(AnswerRow, {
        where: { ...listed, ...after },
        order: { id: 'DESC' },
        take: mostFound + 1,
      }),
      this.database.read.countBy(AnswerRow, listed),
    ]);
    const page = rows.slice(0, mostFound);
    return { answers: page.map(viewOf), total, next: rows.length > mostFound ? (page.at(-1)?.id ?? null) : null };
  }
}
