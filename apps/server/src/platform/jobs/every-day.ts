import { startOfDay, day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import { isDuplicate } from '../database/errors.ts';
import { type Job, Listeners } from './listeners.ts';
import { Facts, type NewTimer } from './publish-fact.ts';

/**
 * Work done once a day at `minute` after midnight in Shanghai. It may run again, so it must come to the same result.
 * One call does a slice and answers the mark from which the next one goes on, or null at the end; the first mark is ''.
 */
export type Chore = { name: string; minute: number; handle(now: number, mark: string): Promise<string | null> };

/** How long a slice works before it lets go, in milliseconds: far less than the lease of a job. */
const sliceMs = 1500;

/** The time of one slice: says whether there is some left. */
export function sliceOfTime(): () => boolean {
  const end = process.hrtime.bigint() + BigInt(sliceMs) * 1_000_000n;
  return () => process.hrtime.bigint() < end;
}

/** More slices than a night has. A day's own job is its first, so the slices of two days never share a number. */
const slicesADay = 10_000;

/** No row of any table: the chores of the whole brand share this subject. */
const subjectId = '00000000000000000000000000';

/** Daily chores as timers in the database: one process does each, and a day that was missed is made up for at the start. */
@Injectable()
export class EveryDay implements OnApplicationBootstrap {
  private readonly chores: Chore[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
  ) {}

  /** Modules add their chores when they start. */
  add(chore: Chore): void {
    this.chores.push(chore);
    this.listeners.add({ name: listenerOf(chore), facts: [], handle: (job) => this.run(chore, job) });
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const chore of this.chores) await this.plan(chore, this.clock.now() - day);
  }

  private async run(chore: Chore, { n, data }: Job): Promise<void> {
    const now = this.clock.now();
    const mark = await chore.handle(now, typeof data['mark'] === 'string' ? data['mark'] : '');
    if (mark === null) await this.plan(chore, now);
    else await this.setTimer({ listener: listenerOf(chore), subjectId, n: n + 1, runAt: now, data: { mark } });
  }

  /** The first time after `since`, numbered by its day: planning it twice is refused by the lane's key and harmless. */
  private async plan(chore: Chore, since: number): Promise<void> {
    const today = startOfDay(since) + chore.minute * 60_000;
    const runAt = today > since ? today : today + day;
    await this.setTimer({ listener: listenerOf(chore), subjectId, n: Math.floor(runAt / day) * slicesADay, runAt });
  }

  private async setTimer(timer: NewTimer): Promise<void> {
    try {
      await this.database.transaction((tx) => this.facts.setTimer(tx, timer));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}

function listenerOf({ name }: Chore): string {
  return `every-day.${name}`;
}
