import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { AnswerUseRow, KnowledgeHelpRow, KnowledgeRow } from '../answer.entities.ts';
import { Publish } from './publish.ts';

/** Whoever is forgotten leaves nothing here: what they agreed to goes, and that they were told something. */
@Injectable()
export class OnPersonForgotten implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly publish: Publish,
  ) {}

  onModuleInit(): void {
    const facts = ['person.forgotten', 'guest.forgotten'];
    this.listeners.add({ name: 'answers.forget-person', facts, handle: (job) => this.handle(job) });
  }

  /** A guest is forgotten by one host; then what they said to others stays. */
  private async handle({ data: { personId, kosId } }: Job): Promise<void> {
    if (typeof personId !== 'string') throw new Error('fact-incomplete');
    const theirs = { askerId: personId, ...(typeof kosId === 'string' ? { kosId } : {}) };
    for (const { id } of await this.database.read.findBy(KnowledgeRow, theirs)) {
      await this.database.transaction(async (tx) => {
        const row = await lockRow(tx, KnowledgeRow, { id });
        if (!row) return;
        await this.publish.unlist(tx, row);
        await tx.delete(KnowledgeHelpRow, { knowledgeId: id });
        await tx.delete(KnowledgeRow, { id });
      });
    }
    if (typeof kosId === 'string') return;
    await this.database.transaction(async (tx) => {
      await tx.delete(AnswerUseRow, { askerId: personId });
      await tx.delete(KnowledgeHelpRow, { memberId: personId });
    });
  }
}
