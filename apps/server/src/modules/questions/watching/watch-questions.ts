import { setTimeout as pause } from 'node:timers/promises';
import { nextWatch } from '@huiyou/domain/questions/watch';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockFree } from '../../../platform/database/lock-row.ts';
import { updateRows } from '../../../platform/database/rows.ts';
import { LOG, type Log } from '../../../platform/log.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { QuestionRow } from '../question.entity.ts';
import { NoteBreach } from './note-breach.ts';
import { NoteNudge } from './note-nudge.ts';

const pollMs = 1000;
const mostAtOnce = 100;
/** What failed is tried again after a minute. */
const againMs = 60_000;

/**
 * Does what is due about open questions: nudges at 80 %, puts broken promises on record, lets guests join the queue. What
 * is due stands on the question itself (`watchAt`), in the transaction that owed it, so nothing is lost with a process.
 */
@Injectable()
export class WatchQuestions implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nudge: NoteNudge,
    private readonly breach: NoteBreach,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), pollMs);
    this.timer.unref();
  }

  /** Does everything that is due now; resolves when nothing is left. */
  async look(): Promise<void> {
    // One that runs already may have asked before what is due now was due.
    await this.running;
    if (this.stopped) return;
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      let done = 1;
      while (done > 0 && !this.stopped) {
        const due = await this.due();
        done = 0;
        for (const { id } of due) if (!this.stopped) done += await this.inTurn(id);
      }
    } catch (error) {
      this.log.warn({ reason: reasonOf(error) }, 'questions could not be watched');
    }
  }

  private due(): Promise<Pick<QuestionRow, 'id'>[]> {
    const where = { watchAt: LessThanOrEqual(this.clock.now()) };
    return this.database.read.find(QuestionRow, {
      select: { id: true },
      where,
      order: { watchAt: 'ASC' },
      take: mostAtOnce,
    });
  }

  /** Many fall due together when a day begins: as long as one took, people are answered before the next. */
  private async inTurn(id: string): Promise<number> {
    const began = performance.now();
    const done = await this.one(id);
    await pause(performance.now() - began);
    return done;
  }

  /** One that cannot be done is tried again later, so that it stands in no other's way. Answers how many were looked at. */
  private async one(id: string): Promise<number> {
    try {
      return await this.database.transaction((tx) => this.act(tx, id));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.log.warn({ question: id, reason: reasonOf(error) }, 'a question could not be watched');
      const watchAt = this.clock.now() + againMs;
      await this.database.transaction((tx) => tx.update(QuestionRow, { id, watchAt: Not(IsNull()) }, { watchAt }));
      return 1;
    }
  }

  /** Decided anew on the held row: somebody has answered by now, or another process was here; one who is here now does it. */
  private async act(tx: Tx, id: string): Promise<number> {
    const row = await lockFree(tx, QuestionRow, { id });
    const now = this.clock.now();
    if (!row || row.watchAt === null || row.watchAt > now) return 0;
    const due = nextWatch(row);
    const change = due && due.at <= now ? await this.take(tx, row, due.act, now) : {};
    const watchAt = nextWatch({ ...row, ...change })?.at ?? null;
    await updateRows(tx, QuestionRow, { id }, { ...change, watchAt }, 'last');
    return 1;
  }

  private async take(
    tx: Tx,
    row: QuestionRow,
    act: 'nudge' | 'break' | 'join',
    now: number,
  ): Promise<Partial<QuestionRow>> {
    if (act === 'join') return { lane: 'others', broken: true, n: row.n + 1 };
    if (act === 'nudge') await this.nudge.run(tx, row, now);
    else await this.breach.run(tx, row, now);
    // What is broken needs no nudge, and stands among what needs a look.
    return { nudged: true, broken: act === 'break', n: row.n + 1 };
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }
}

/** Driver messages may quote values, so only a code or an error's name is kept. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'failed';
}
