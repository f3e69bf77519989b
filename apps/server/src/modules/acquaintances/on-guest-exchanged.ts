import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { FactData } from '../../platform/jobs/fact.entity.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { AcquaintanceRow } from './acquaintance.entity.ts';
import { NoteExchange } from './note-exchange.ts';

/** Only these say that the host answered; all of them are exchanges. */
const answers = ['question.replied', 'question.answered'];
const exchanges = ['question.asked', ...answers, 'question.reopened'];

/** Guest and host exchanged something: what is kept is kept on from there, and the system notes what it saw (P1). */
@Injectable()
export class OnGuestExchanged implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly noteExchange: NoteExchange,
  ) {}

  onModuleInit(): void {
    this.listeners.add({
      name: 'acquaintances.note-exchange',
      facts: exchanges,
      concerns: (data) => this.mayHaveMet(data),
      handle: (job) => this.handle(job),
    });
  }

  /** Most members were never guests, and asks and answers know it; a guest is always known to the host asked. */
  private async mayHaveMet({ guest, met, memberId: personId, kosId }: FactData): Promise<boolean> {
    if (guest === true || typeof personId !== 'string' || typeof kosId !== 'string') return true;
    return typeof met === 'boolean' ? met : this.database.read.existsBy(AcquaintanceRow, { kosId, personId });
  }

  /** Facts have a key of what they were seen in, and dates move only forward: a repeated delivery changes nothing. */
  private async handle({ subjectId, data }: Job): Promise<void> {
    const { memberId: personId, kosId, at, kind } = data;
    if (typeof personId !== 'string' || typeof kosId !== 'string' || typeof at !== 'number')
      throw new Error('fact-incomplete');
    await this.database.transaction(async (tx) => {
      const met = await lockRow(tx, AcquaintanceRow, { kosId, personId });
      if (!met) return;
      if (answers.includes(String(kind)))
        await this.noteExchange.see(tx, met, { kind: 'answered', sourceId: subjectId, at });
      await this.noteExchange.run(tx, { kosId, personId, at });
    });
  }
}
