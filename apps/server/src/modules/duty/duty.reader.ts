import { defaultRoster, type Shift } from '@huiyou/domain/duty/duty-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { RosterRow } from './roster.entity.ts';

/** When hosts are on duty, for the other modules. */
@Injectable()
export class DutyReader {
  constructor(private readonly database: Database) {}

  /** A host's weekly shifts; the default ones until the host's own are set. */
  async rosterOf(kosId: string): Promise<readonly Shift[]> {
    const row = await this.database.read.findOneBy(RosterRow, { kosId });
    return row?.shifts ?? defaultRoster;
  }
}
