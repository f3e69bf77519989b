import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { KnowledgeRow } from '../answer.entities.ts';
import { IndexAnswers, knowledgeSpace } from '../index-answers.ts';

/** Puts what is agreed where the club finds it, and takes it away, with the fact. Rows must be held. */
@Injectable()
export class Publish {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly index: IndexAnswers,
  ) {}

  async run(tx: Tx, row: KnowledgeRow): Promise<KnowledgeRow> {
    const space = knowledgeSpace(row.kosId);
    const number = await this.index.add(tx, space, row);
    const decided = { state: 'agreed', decidedAt: this.clock.now(), withdrawnAt: null } as const;
    return this.save(tx, row, { ...decided, space, number }, 'answer.published');
  }

  async takeBack(tx: Tx, row: KnowledgeRow): Promise<KnowledgeRow> {
    await this.unlist(tx, row);
    const withdrawn = { state: 'withdrawn', withdrawnAt: this.clock.now(), space: null, number: null } as const;
    return this.save(tx, row, withdrawn, 'answer.withdrawn');
  }

  /** Another club reads it from now on, and the one before no longer. */
  async move(tx: Tx, row: KnowledgeRow, kosId: string): Promise<void> {
    await this.unlist(tx, row);
    const space = knowledgeSpace(kosId);
    const number = await this.index.add(tx, space, row);
    await tx.update(KnowledgeRow, { id: row.id }, { kosId, space, number });
  }

  /** Nobody finds it any more. */
  async unlist(tx: Tx, { space, number, text, topicId, sections }: KnowledgeRow): Promise<void> {
    if (space !== null && number !== null) await this.index.remove(tx, { space, number, text, topicId, sections });
  }

  private async save(tx: Tx, row: KnowledgeRow, change: Partial<KnowledgeRow>, kind: string): Promise<KnowledgeRow> {
    const now = { ...row, ...change, n: row.n + 1 };
    await tx.update(KnowledgeRow, { id: row.id }, { ...change, n: now.n });
    const data = { kosId: row.kosId, questionId: row.questionId, at: this.clock.now() };
    await this.facts.publish(tx, { kind, subjectId: row.id, n: now.n, data });
    return now;
  }
}
