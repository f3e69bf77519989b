import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { NameStandIn } from '../kos/name-stand-in.ts';
import { type CalendarView, ShowCalendar } from './show-calendar.ts';

/** A host says who may answer when members would rather not wait, and take over what comes near its end (P3). */
@Injectable()
export class ChooseStandIn {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly nameStandIn: NameStandIn,
    private readonly show: ShowCalendar,
  ) {}

  async run(caller: Caller, standInKosId: string | null): Promise<CalendarView> {
    const { id } = await this.hosts.mine(caller.personId);
    await this.database.transaction((tx) => this.nameStandIn.run(tx, id, standInKosId));
    return this.show.run(id);
  }
}
