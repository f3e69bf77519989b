import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { pastId } from '../../platform/ids.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { AlertRow, AlertTryRow } from './alert.entities.ts';

const keptFor = 30 * day;
const atOnce = 500;

/** Alerts and the record of their delivery are kept for thirty days. */
@Injectable()
export class ForgetAlerts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'alerts.forget', minute: 215, handle: (now) => this.run(now) });
  }

  private async run(now: number): Promise<string | null> {
    const before = pastId(now - keptFor);
    for (const isTime = sliceOfTime(); isTime(); ) {
      const old = await this.database.read.find(AlertRow, {
        where: { id: LessThan(before) },
        select: { id: true },
        order: { id: 'ASC' },
        take: atOnce,
      });
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return null;
      await this.database.transaction(async (tx) => {
        await tx.delete(AlertTryRow, { alertId: In(ids) });
        await tx.delete(AlertRow, { id: In(ids) });
      });
    }
    return before;
  }
}
