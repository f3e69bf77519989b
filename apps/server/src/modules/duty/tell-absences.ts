import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { NotedAbsences } from '../rosters/noted-absences.ts';
import { AbsenceRow } from './absence.entity.ts';

/** Tells `rosters` when a host is away: a calendar without duty may be saved for that time. */
@Injectable()
export class TellAbsences extends NotedAbsences {
  constructor(private readonly database: Database) {
    super();
  }

  async within(kosId: string, { from, to }: Interval, tx?: Tx): Promise<Interval[]> {
    const rows = await (tx ?? this.database.read)
      .createQueryBuilder(AbsenceRow, 'a')
      .where('a.kosId = :kosId AND a.startsAt < :to AND (a.endsAt IS NULL OR a.endsAt > :from)')
      .setParameters({ kosId, from, to })
      .getMany();
    return rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: Math.max(startsAt, endsAt ?? to) }));
  }
}
