import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { LOG, type Log } from '../log.ts';
import { Metrics } from '../metrics.ts';
import { ClaimJobs } from './claim-jobs.ts';
import type { JobRow } from './fact.entity.ts';
import { Listeners } from './listeners.ts';

const mostAtOnce = 20;
const pollMs = 500;
/** Jobs of commits that lie closer together are claimed together: under load this halves the database's statements. */
const lingerMs = 25;
/** One is begun when the one before has ended, or this long after it: people are answered between them. */
const apartMs = 5;
/** Only the next of its own lane can have waited for a job, and that seldom. */
const lingerAfterMs = 100;

/**
 * Runs due jobs: woken by commits of this process, and by a slow poll for timers and other processes' work. Soon after
 * one ends, others are claimed, so that a long one holds back its own lane and nothing else.
 */
@Injectable()
export class RunJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private soon: { timer: NodeJS.Timeout; at: number } | null = null;
  private running: Promise<void> | null = null;
  private readonly busy = new Set<Promise<void>>();
  private nudge: () => void = () => undefined;
  private again = false;
  private expected = false;
  private hurried = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: ClaimJobs,
    private readonly listeners: Listeners,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.database.onFactsCommitted(() => {
      this.expected = true;
      this.lookWithin(lingerMs);
    });
    this.timer = setInterval(() => void this.go(), pollMs);
    this.timer.unref();
  }

  /** Runs everything that is due now, without lingering; resolves when nothing is left. */
  async wake(): Promise<void> {
    this.hurried = true;
    await this.go();
  }

  private async go(): Promise<void> {
    if (this.stopped) return;
    if (this.running) {
      this.look();
      return this.running;
    }
    this.running = this.drain();
    await this.running;
  }

  private lookWithin(ms: number): void {
    const at = performance.now() + ms;
    if (this.stopped || (this.soon && this.soon.at <= at)) return;
    if (this.soon) clearTimeout(this.soon.timer);
    const timer = setTimeout(() => {
      this.soon = null;
      void this.go();
    }, ms);
    this.soon = { timer, at };
  }

  /** There may be something to claim. */
  private look(): void {
    this.again = true;
    this.nudge();
  }

  private async drain(): Promise<void> {
    try {
      do {
        this.again = false;
        for (const job of await this.claim()) {
          const work = this.start(job);
          if (!this.hurried) await Promise.race([work, pause(apartMs)]);
        }
        if (!this.again && this.busy.size > 0) await this.looked();
      } while ((this.again || this.busy.size > 0) && !this.stopped);
    } catch (error) {
      this.log.warn({ reason: reasonOf(error) }, 'jobs could not be claimed');
    } finally {
      this.running = null;
      this.hurried = false;
    }
  }

  private async claim(): Promise<JobRow[]> {
    const free = mostAtOnce - this.busy.size;
    if (free === 0) return [];
    const { expected } = this;
    this.expected = false;
    return this.jobs.claim(free, expected);
  }

  private start(job: JobRow): Promise<void> {
    const work = this.run(job)
      .catch((error: unknown) => this.log.warn({ job: job.id, reason: reasonOf(error) }, 'job could not be settled'))
      .finally(() => {
        this.busy.delete(work);
        this.ended();
      });
    this.busy.add(work);
    return work;
  }

  /** The next of its lane may be due. */
  private ended(): void {
    if (this.hurried) return this.look();
    this.lookWithin(lingerAfterMs);
    if (this.busy.size === 0) this.nudge();
  }

  private async looked(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.nudge = resolve;
    });
  }

  private async run(job: JobRow): Promise<void> {
    try {
      const listener = this.listeners.named(job.listener);
      if (!listener) throw new Error('listener-unknown');
      await listener.handle({ id: job.id, subjectId: job.subjectId, n: job.n, data: job.data });
      await this.jobs.finish(job);
      this.metrics.jobs.inc({ listener: job.listener, outcome: 'done' });
    } catch (error) {
      this.metrics.jobs.inc({ listener: job.listener, outcome: 'failed' });
      this.log.warn({ listener: job.listener, job: job.id, reason: reasonOf(error) }, 'job failed');
      await this.jobs.fail(job, reasonOf(error));
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    if (this.soon) clearTimeout(this.soon.timer);
    this.look();
    await this.running;
    await Promise.all(this.busy);
  }
}

/** Driver messages may quote values, so only a code or an error's own short name is kept. */
function reasonOf(error: unknown): string {
  const known = error as { code?: unknown; message?: unknown } | null;
  if (typeof known?.code === 'string') return known.code;
  return error instanceof Error && /^[\w-]{1,60}$/.test(error.message) ? error.message : 'failed';
}
