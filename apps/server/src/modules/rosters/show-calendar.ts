import type { Reply } from '@huiyou/contracts/api';
import { daysAhead, tidyWeek } from '@huiyou/domain/duty/week';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { RostersReader } from './rosters.reader.ts';

export type CalendarView = Reply<'GET /duty'>;

/** A host's calendar as it is saved, and the four weeks it makes. */
@Injectable()
export class ShowCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly rosters: RostersReader,
  ) {}

  /** Whoever calls knows that the caller may see it. */
  async run(kosId: string): Promise<CalendarView> {
    const host = await this.hosts.byId(kosId);
    const [{ calendar, ref }, standIns] = await Promise.all([
      this.rosters.calendarOf(kosId),
      this.hosts.rows(host.standInKosId === null ? [] : [host.standInKosId]),
    ]);
    const now = this.clock.now();
    const { kind, shifts, exceptions } = tidyWeek(calendar, now);
    const standIn = standIns.get(host.standInKosId ?? '');
    return {
      kind,
      shifts: [...shifts],
      exceptions: exceptions.map(({ date, hours }) => ({ date, hours: [...hours] })),
      days: daysAhead(calendar, now),
      host: cardOf(host),
      // Whoever has left answers for nobody any more.
      standIn: standIn?.active ? cardOf(standIn) : null,
      savedAt: await this.rosters.savedAt(ref),
    };
  }
}
