import { standBefore, type Unlikely, unlikelyToKeep } from '@huiyou/domain/questions/pace';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import type { Queue } from '../find-queue.ts';
import { CountQueue } from '../queue/count-queue.ts';
import { ReadPace } from '../watching/read-pace.ts';

/** Sorts after every id: what is asked now stands behind what fell due at the same time. */
const last = '~';

/** Whether what would be promised now is unlikely to be kept, from what stands before it and the host's recent pace. */
@Injectable()
export class JudgePromise {
  constructor(
    private readonly queue: CountQueue,
    private readonly pace: ReadPace,
  ) {}

  async run({ kosId, calendar, at }: Queue, lane: Lane, dueAt: number): Promise<Unlikely | null> {
    const [counts, pastDue, lastTwo] = await Promise.all([
      this.queue.countsBeside({ kosId, lane, dueAt, askedAt: at, id: last }),
      this.queue.pastDue(kosId, at),
      this.queue.lastTwo(kosId),
    ]);
    const line = standBefore({ lane, counts, pastDue, lastTwo });
    if (line.before === 0) return null;
    return unlikelyToKeep(await this.pace.run(kosId, calendar, at), line, { calendar, now: at, dueAt });
  }
}
