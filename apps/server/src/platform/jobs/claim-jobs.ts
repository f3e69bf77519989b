import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../clock.ts';
import { Batch } from '../database/batch.ts';
import { Database, type Tx } from '../database/database.ts';
import { newId } from '../ids.ts';
import { JobRow } from './fact.entity.ts';

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
      await tx.delete(JobRow, { id: In(jobs.map((job) => job.id)), lease: In(jobs.map((job) => job.lease ?? '')) });
      return jobs.map(() => ({ done: null }));
    });
  }

  /** Up to `most` due jobs, each the lowest unfinished n of its (listener, subject), now leased to the caller. */
  async claim(most: number): Promise<JobRow[]> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const due = await this.due(tx, now, most);
      if (due.length === 0) return [];
      const lease = newId(now);
      const ids = due.map((job) => job.id);
      await tx.update(JobRow, { id: In(ids) }, { state: 'running', lease, runAt: now + leaseMs });
      return due.map((job) => Object.assign(job, { lease }));
    });
  }

  /** A running job whose lease ran out is due again: its process died. */
  private due(tx: Tx, now: number, most: number): Promise<JobRow[]> {
    const query = tx
      .createQueryBuilder(JobRow, 'job')
      .where('job.state IN (:...states)', { states: ['waiting', 'running'] })
      .andWhere('job.runAt <= :now', { now })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM job earlier WHERE earlier.listener = job.listener
          AND earlier.subjectId = job.subjectId AND earlier.n < job.n)`,
      )
      .orderBy('job.runAt')
      .addOrderBy('job.id')
      .limit(most);
    if (this.database.engine !== 'sqlite') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return query.getMany();
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
