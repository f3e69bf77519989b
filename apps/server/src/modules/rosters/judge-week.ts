import { type DutyCalendar, dutyWithinDays, hasDutyAhead } from '@huiyou/domain/duty/duty-calendar';
import { absencesCover, type Week, weekFault } from '@huiyou/domain/duty/week';
import { day } from '@huiyou/domain/time/business-day';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { NotedAbsences } from './noted-absences.ts';
import { RostersReader } from './rosters.reader.ts';

/** Decides whether a calendar can be a host's, by the same rules wherever one is shown, saved or replayed. */
@Injectable()
export class JudgeWeek {
  constructor(
    private readonly clock: Clock,
    private readonly rosters: RostersReader,
    @Inject(NotedAbsences) private readonly absences: NotedAbsences,
  ) {}

  /** The calendar it would be. Throws `hours-unfit`, `dates-unfit` or `calendar-empty`. */
  async calendar(kosId: string, week: Week, tx?: Tx): Promise<DutyCalendar> {
    const calendar = await this.fitting(kosId, week, tx);
    if (await this.isEmpty(kosId, calendar, tx)) throw new Refusal('calendar-empty');
    return calendar;
  }

  /** The same for trying it out: there it may be empty. Throws `hours-unfit` or `dates-unfit`. */
  async fitting(kosId: string, week: Week, tx?: Tx): Promise<DutyCalendar> {
    const { exceptions, holidays } = (await this.rosters.calendarOf(kosId, tx)).calendar;
    const fault = weekFault(week, exceptions, this.clock.now());
    if (fault) throw new Refusal(fault);
    return { ...week, holidays };
  }

  /** Whether there is no duty for two weeks, and no absence that says so (P3). */
  async isEmpty(kosId: string, calendar: DutyCalendar, tx?: Tx): Promise<boolean> {
    const now = this.clock.now();
    if (hasDutyAhead(calendar, now)) return false;
    const time = { from: now, to: now + (dutyWithinDays + 1) * day };
    return !absencesCover(await this.absences.within(kosId, time, tx), now);
  }
}
