import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { ImportedRow, ImportRow } from './import.entities.ts';

const batch = 2000;
/** 04:00 in Shanghai. */
const minute = 240;
const keptDays = 30;

/** Every night files go that were brought thirty days ago and never taken over: they are full of people. */
@Injectable()
export class ForgetStaleImports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'forget-stale-imports', minute, handle: (now) => this.slice(now) });
  }

  private async slice(now: number): Promise<string | null> {
    const stale = { state: In(['uploading', 'checked']), startedAt: LessThanOrEqual(now - keptDays * day) };
    await this.database.transaction((tx) =>
      tx.update(ImportRow, stale, { state: 'cancelled', endedAt: now, tail: '' }),
    );
    const hasTime = sliceOfTime();
    for (;;) {
      const left = await this.database.read
        .createQueryBuilder(ImportRow, 'i')
        .where("i.state = 'cancelled' AND EXISTS (SELECT 1 FROM import_row r WHERE r.importId = i.id)")
        .limit(1)
        .getOne();
      if (!left) return null;
      await this.forgetSome(left.id);
      if (!hasTime()) return 'more';
    }
  }

  /** A file of a million rows goes in many short transactions. */
  private async forgetSome(importId: string): Promise<void> {
    const [first] = await this.database.read.find(ImportedRow, {
      where: { importId },
      select: { importId: true, rowNo: true },
      order: { rowNo: 'ASC' },
      take: 1,
    });
    if (!first) return;
    await this.database.transaction((tx) => tx.delete(ImportedRow, { importId, rowNo: LessThan(first.rowNo + batch) }));
  }
}
