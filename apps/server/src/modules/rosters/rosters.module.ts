import { Module } from '@nestjs/common';
import { KosModule } from '../kos/kos.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { ChooseStandIn } from './choose-stand-in.ts';
import { KeepHolidays } from './holidays/keep-holidays.ts';
import { ProvideHolidays } from './holidays/provide-holidays.ts';
import { JudgeWeek } from './judge-week.ts';
import { RostersController } from './rosters.controller.ts';
import { RostersReader } from './rosters.reader.ts';
import { SetRoster } from './set-roster.ts';
import { ShowCalendar } from './show-calendar.ts';
import { TakeRosters } from './take-rosters.ts';
import { WhoseCalendar } from './whose-calendar.ts';
import { WriteCalendar } from './write-calendar.ts';

/** When hosts are on duty by their calendars: weekly shifts, days that differ, public holidays. */
@Module({
  imports: [KosModule, StoresModule],
  controllers: [RostersController],
  providers: [
    ...[RostersReader, SetRoster, JudgeWeek, ShowCalendar, WriteCalendar, WhoseCalendar],
    ...[ChooseStandIn, TakeRosters, KeepHolidays, ProvideHolidays],
  ],
  exports: [RostersReader, SetRoster, JudgeWeek],
})
export class RostersModule {}
