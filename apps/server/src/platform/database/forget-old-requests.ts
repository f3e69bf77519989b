import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock.ts';
import { FactRow } from '../jobs/fact.entity.ts';
import { AttemptRow } from '../limits/attempt.entity.ts';
import { Database } from './database.ts';
import { OnceRow } from './once.entity.ts';

const hour = 3_600_000;
const retention = { once: 24 * hour, attempts: 24 * hour, facts: 90 * 24 * hour };

/** Lets go of what was kept for a time only: repeated-request notes, failed tries, delivered facts. */
@Injectable()
export class ForgetOldRequests implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.forget().catch(() => undefined), hour);
    this.timer.unref();
  }

  /** Deletes what is past its term; repeating it, here or on another server, does no harm. */
  async forget(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.delete(OnceRow, { at: LessThan(now - retention.once) });
      await tx.delete(AttemptRow, { windowStart: LessThan(now - retention.attempts) });
      await tx.delete(FactRow, { at: LessThan(now - retention.facts) });
    });
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
