import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import { newId } from '../ids.ts';
import { type FactData, FactRow, JobRow } from './fact.entity.ts';
import { Listeners } from './listeners.ts';

export type NewFact = {
  kind: string;
  subjectId: string;
  n: number;
  data?: FactData;
  /** Tells its listeners and is not kept, because being kept is what it is about to end. */
  fleeting?: true;
};
export type NewTimer = { listener: string; subjectId: string; n: number; runAt: number; data?: FactData };

/** Writes facts and timers inside the caller's transaction; their listeners run after it commits. */
@Injectable()
export class Facts {
  constructor(
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {}

  /** Records that something happened and one job for every listener of its kind. `n` is the subject row's version. */
  async publish(tx: Tx, fact: NewFact): Promise<void> {
    const at = this.clock.now();
    const { kind, subjectId, n, data = {} } = fact;
    const factId = fact.fleeting ? null : newId(at);
    const kept = factId === null ? [] : [{ id: factId, kind, subjectId, n, data, at }];
    await insertRows(tx, FactRow, kept, 'last');
    const listeners = await this.listeners.of(kind, data);
    const jobs = listeners.map((listener) => ({ listener, subjectId, n, runAt: at, data: { ...data, kind } }));
    if (jobs.length > 0) await this.add(tx, jobs, factId);
  }

  /** Records work that is due at `runAt`. Repeating the same (listener, subject, n) is an error: give each its own n. */
  async setTimer(tx: Tx, timer: NewTimer): Promise<void> {
    await this.add(tx, [timer], null);
  }

  /** Gives up a job that is parked. False when it is not: then it may still run. */
  async dropParked(
    tx: Tx,
    { listener, subjectId, n }: Pick<NewTimer, 'listener' | 'subjectId' | 'n'>,
  ): Promise<boolean> {
    const { affected } = await tx.delete(JobRow, { listener, subjectId, n, state: 'parked' });
    return Boolean(affected);
  }

  private async add(tx: Tx, timers: readonly NewTimer[], factId: string | null): Promise<void> {
    const fresh = { state: 'waiting', attempts: 0, lease: null, lastError: null } as const;
    const rows = timers.map(({ data = {}, ...lane }) => ({
      id: newId(this.clock.now()),
      factId,
      data,
      ...lane,
      ...fresh,
    }));
    await insertRows(tx, JobRow, rows, 'last');
    if (tx.queryRunner) tx.queryRunner.data['factsPublished'] = true;
  }
}
