import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { QuestionRow } from './question.entity.ts';

export const guestDueTimer = 'questions.guest-due';

/** A guest's question that is past its internal due time joins the queue as past due, so that no guest waits for ever (P1). */
@Injectable()
export class OnGuestDue implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: guestDueTimer, facts: [], handle: (job) => this.handle(job) });
  }

  /** One statement decides: answered, taken back, a member's by now or due later, it stays where it is. */
  private async handle({ subjectId: id }: Job): Promise<void> {
    const due = { id, guest: true, queued: true, lane: 'guests', dueAt: LessThan(this.clock.now()) } as const;
    await this.database.transaction((tx) => tx.update(QuestionRow, due, { lane: 'others' }));
  }
}
