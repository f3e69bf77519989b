import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { EveryDay } from '../../../platform/jobs/every-day.ts';
import { LOG, type Log } from '../../../platform/log.ts';
import { KeepHolidays } from './keep-holidays.ts';
import { publicHolidays } from './public-holidays.ts';

const nineInTheMorning = 540;

/** The years the product knows are there from the first start on; a year that is missing is said at the start and daily. */
@Injectable()
export class ProvideHolidays implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly holidays: KeepHolidays,
    private readonly everyDay: EveryDay,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'rosters.holidays', minute: nineInTheMorning, handle: () => this.warn() });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.provide();
    await this.warn();
  }

  async provide(): Promise<void> {
    for (const year of publicHolidays) await this.holidays.provide(year);
  }

  private async warn(): Promise<null> {
    const { missing } = await this.holidays.list();
    if (missing !== null) this.log.warn({ year: missing }, 'public holidays of a year are missing');
    return null;
  }
}
