import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import { isDuplicate } from '../database/errors.ts';
import { hashOf } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { AttemptRow } from './attempt.entity.ts';

const windowMs = 600_000;

/** Counts failed guesses of codes and refuses further ones: `most` in ten minutes for each subject. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `too-many-tries` when any of these subjects has failed too often. Subjects are stored as digests. */
  async refuseIfTooMany(kind: string, subjects: readonly string[], most: number): Promise<void> {
    const windowStart = this.windowStart();
    for (const subject of subjects) {
      const row = await this.database.read.findOneBy(AttemptRow, { subject: keyOf(kind, subject), windowStart });
      if (row && row.tries >= most) throw new Refusal('too-many-tries', { retryAfter: 600 });
    }
  }

  /** Notes one more failure for each subject. */
  async failed(kind: string, subjects: readonly string[]): Promise<void> {
    for (const subject of subjects) await this.count(keyOf(kind, subject));
  }

  private async count(subject: string): Promise<void> {
    const windowStart = this.windowStart();
    const at = this.clock.now();
    try {
      await this.database.transaction((tx) => tx.insert(AttemptRow, { subject, windowStart, tries: 1, at }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.database.transaction((tx) => tx.increment(AttemptRow, { subject, windowStart }, 'tries', 1));
    }
  }

  private windowStart(): number {
    const now = this.clock.now();
    return now - (now % windowMs);
  }
}

function keyOf(kind: string, subject: string): string {
  return `${kind}:${hashOf(subject)}`.slice(0, 120);
}
