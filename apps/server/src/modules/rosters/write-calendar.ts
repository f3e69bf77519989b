import type { Body, Reply } from '@huiyou/contracts/api';
import { daysAhead } from '@huiyou/domain/duty/week';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { JudgeWeek } from './judge-week.ts';
import { SetRoster } from './set-roster.ts';
import { type CalendarView, ShowCalendar } from './show-calendar.ts';

type WeekBody = Body<'PUT /duty'>;

/** The calendar of a host, changed by the host or by who looks after them. Questions already asked keep theirs (P3). */
@Injectable()
export class WriteCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly judge: JudgeWeek,
    private readonly rosters: SetRoster,
    private readonly show: ShowCalendar,
  ) {}

  /** The held host keeps it from changing while somebody asks under it. The same calendar again is no new version. */
  async run(caller: Caller, kosId: string, week: WeekBody): Promise<CalendarView> {
    await this.database.transaction(async (tx) => {
      await this.hosts.hold(tx, kosId, 'alone');
      await this.judge.calendar(kosId, week, tx);
      await this.rosters.save(tx, kosId, week, caller.personId);
    });
    return this.show.run(kosId);
  }

  async preview(kosId: string, week: WeekBody): Promise<Reply<'POST /hosts/:id/duty/preview'>> {
    return { days: daysAhead(await this.judge.calendar(kosId, week), this.clock.now()) };
  }
}
