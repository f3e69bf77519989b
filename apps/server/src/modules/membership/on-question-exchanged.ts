import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { BondRow } from './bond.entity.ts';

/** Member and host exchanged something: the bond's validity (P2, 365 days without exchange) starts anew. */
@Injectable()
export class OnQuestionExchanged implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    const facts = ['question.asked', 'question.replied', 'question.answered', 'question.reopened'];
    this.listeners.add({ name: 'membership.note-exchange', facts, handle: (job) => this.handle(job) });
  }

  /** Only ever moves the date forward, so a repeated or late delivery changes nothing. */
  private async handle({ data }: Job): Promise<void> {
    const { memberId, kosId, at } = data;
    if (typeof memberId !== 'string' || typeof kosId !== 'string' || typeof at !== 'number')
      throw new Error('fact-incomplete');
    await this.database.transaction((tx) =>
      tx
        .createQueryBuilder()
        .update(BondRow)
        .set({ lastExchangeAt: at })
        .where('activeMember = :memberId AND kosId = :kosId', { memberId, kosId })
        .andWhere('(lastExchangeAt IS NULL OR lastExchangeAt < :at)', { at })
        .execute(),
    );
  }
}
