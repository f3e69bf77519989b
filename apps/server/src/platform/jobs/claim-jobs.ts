import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Batch } from '../database/batch.ts';
import { Database, type Tx } from '../database/database.ts';
import { withCommit } from '../database/send-together.ts';
import { newId } from '../ids.ts';
import { type FactData, JobRow } from './fact.entity.ts';

const leaseMs = 30_000;
const mostAttempts = 12;

/** Takes due jobs under a lease, one lane at a time, and settles them. */
@Injectable()
export class ClaimJobs {
  private readonly finished: Batch<JobRow, null>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.finished = new Batch(database, async (tx, jobs) => {
      const places = jobs.map(() => '?').join(', ');
      const [ids, leases] = [jobs.map((job) => job.id), jobs.map((job) => job.lease ?? '')];
      await tx.query(`${withCommit}DELETE FROM job WHERE id IN (${places}) AND lease IN (${places})`, [
        ...ids,
        ...leases,
      ]);
      return jobs.map(() => ({ done: null }));
    });
  }

  /**
   * Up to `most` due jobs, each the lowest unfinished n of its (listener, subject), now leased to the caller. Where nothing
   * is `expected` one plain reading looks first, before anything is begun: it is asked often and mostly in vain.
   */
  async claim(most: number, expected = false): Promise<JobRow[]> {
    const now = this.clock.now();
    if (!expected && (await this.due(this.database.read, now, 1)).length === 0) return [];
    return this.database.transaction(async (tx) => {
      const due = await this.due(tx, now, most, this.database.engine === 'sqlite' ? '' : 'FOR UPDATE SKIP LOCKED');
      if (due.length === 0) return [];
      const change = { state: 'running', lease: newId(now), runAt: now + leaseMs } as const;
      await tx.query(
        `${withCommit}UPDATE job SET state = ?, lease = ?, runAt = ? WHERE id IN (${due.map(() => '?').join(', ')})`,
        [change.state, change.lease, change.runAt, ...due.map((job) => job.id)],
      );
      return due.map((job) => ({ ...job, ...change }));
    });
  }

  /** In the order of their time. A running job whose lease ran out is due again: its process died. */
  private async due(from: Tx, now: number, most: number, lock = ''): Promise<JobRow[]> {
    const rows: (Omit<JobRow, 'data'> & { data: string | FactData })[] = await from.query(
      `SELECT job.* FROM job WHERE job.state IN ('waiting', 'running') AND job.runAt <= ?
       AND NOT EXISTS (SELECT 1 FROM job earlier WHERE earlier.listener = job.listener
         AND earlier.subjectId = job.subjectId AND earlier.n < job.n)
       ORDER BY job.runAt, job.id LIMIT ${most} ${lock}`,
      [now],
    );
    return rows.map((row) => ({ ...row, data: typeof row.data === 'string' ? JSON.parse(row.data) : row.data }));
  }

  /** Done: the job goes, if this lease still holds it. */
  async finish(job: JobRow): Promise<void> {
    await this.finished.run(job);
  }

  /** Failed: tried again later with growing pauses, parked after the twelfth time so that its lane alone waits. */
  async fail(job: JobRow, reason: string): Promise<void> {
    const attempts = job.attempts + 1;
    const parked = attempts >= mostAttempts;
    const pause = Math.min(3_600_000, 500 * 2 ** attempts);
    const change = { attempts, lease: null, lastError: reason.slice(0, 300), runAt: this.clock.now() + pause };
    await this.database.transaction((tx) =>
      tx.update(JobRow, { id: job.id, lease: job.lease ?? '' }, { ...change, state: parked ? 'parked' : 'waiting' }),
    );
  }

  /** An operator's second chance for a parked job. */
  async retry(id: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.update(JobRow, { id, state: 'parked' }, { state: 'waiting', attempts: 0, runAt: this.clock.now() }),
    );
  }
}
