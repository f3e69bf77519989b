import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { AbsenceRow } from './absence.entity.ts';

/** The version of an absence says how far it has come; each step is taken once. */
export const absenceStages = { noted: 1, begun: 2, over: 3 } as const;
export const turnTimers = { begins: 'duty.absence-begins', ends: 'duty.absence-ends' } as const;

/** When an absence begins or ends, everybody who follows it is told. */
@Injectable()
export class TurnAbsences implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: turnTimers.begins, facts: [], handle: (job) => this.begin(job) });
    this.listeners.add({ name: turnTimers.ends, facts: [], handle: (job) => this.end(job) });
  }

  private begin({ subjectId }: Job): Promise<void> {
    return this.turn(subjectId, 'absence.began', absenceStages.begun, (row) => row.n === absenceStages.noted);
  }

  /** An absence that was made longer or shorter since is left to what changed it. */
  private end({ subjectId }: Job): Promise<void> {
    const now = this.clock.now();
    const due = (row: AbsenceRow) => row.n < absenceStages.over && row.endsAt !== null && row.endsAt <= now;
    return this.turn(subjectId, 'absence.ended', absenceStages.over, due);
  }

  private async turn(id: string, kind: string, n: number, due: (row: AbsenceRow) => boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, AbsenceRow, { id });
      if (!row || !due(row)) return;
      await tx.update(AbsenceRow, { id }, { n });
      const data = { kosId: row.kosId, standInKosId: row.standInKosId };
      await this.facts.publish(tx, { kind, subjectId: id, n, data });
    });
  }
}
