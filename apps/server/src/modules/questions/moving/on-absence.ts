import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { QuestionRow } from '../question.entity.ts';
import { MoveQuestions } from './move-questions.ts';

/** Somebody went or came back: open questions go to whoever answers now (P2). */
@Injectable()
export class OnAbsence implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly duty: DutyReader,
    private readonly questions: MoveQuestions,
  ) {}

  onModuleInit(): void {
    const facts = ['absence.began', 'absence.ended'];
    this.listeners.add({ name: 'questions.follow-absence', facts, handle: (job) => this.handle(job) });
  }

  /** Whoever goes or comes back may stand in for others: their questions are looked at as well. */
  private async handle({ data }: Job): Promise<void> {
    const { kosId } = data;
    if (typeof kosId !== 'string') throw new Error('fact-incomplete');
    for (const hostId of await this.keptFor(kosId))
      await this.database.transaction((tx) => this.questions.sendBack(tx, kosId, hostId));
    for (const hostId of [kosId, ...(await this.duty.standsInFor(kosId, this.clock.now()))]) {
      await this.database.transaction((tx) => this.questions.follow(tx, hostId));
    }
  }

  /** The hosts whose questions were put with this one for themselves: they do not stay with somebody who is away. */
  private async keptFor(kosId: string): Promise<string[]> {
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('q.insteadOf', 'hostId')
      .where('q.kosId = :kosId AND q.queued = :queued AND q.keptThere = :kept AND q.insteadOf IS NOT NULL')
      .setParameters({ kosId, queued: true, kept: true })
      .groupBy('q.insteadOf')
      .orderBy('q.insteadOf')
      .getRawMany<{ hostId: string }>();
    return rows.map((row) => row.hostId);
  }
}
