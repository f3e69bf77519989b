import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { ForgetPerson } from './forget-person.ts';
import { PersonRow, SessionRow } from './identity.entities.ts';

const batch = 500;
/** 03:40 in Shanghai, after the guests that are forgotten the same night. */
const minute = 220;
const keptDays = 180;

/** Every night persons go who signed in once and whom nothing ties to the brand, 180 days after they were last here. */
@Injectable()
export class ForgetIdlePersons implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
    private readonly forgetPerson: ForgetPerson,
  ) {}

  onModuleInit(): void {
    const handle = (now: number, mark: string) => this.slice(now - keptDays * day, mark);
    this.everyDay.add({ name: 'forget-idle-persons', minute, handle });
  }

  /** One walk over those who came long ago. Whoever holds a role, as every member does, is passed over without a look. */
  private async slice(since: number, mark: string): Promise<string | null> {
    const hasTime = sliceOfTime();
    for (let after = mark; ; ) {
      const page: { id: string }[] = await this.database.read.query(
        `SELECT id FROM person WHERE id > ? AND createdAt <= ? ORDER BY id LIMIT ${batch}`,
        [after, since],
      );
      const ids = page.map(({ id }) => id);
      for (const id of await this.idle(ids, since)) {
        await this.database.transaction((tx) => this.forget(tx, id, since));
        if (!hasTime()) return id;
      }
      if (page.length < batch) return null;
      after = ids.at(-1) ?? after;
      if (!hasTime()) return after;
    }
  }

  /** Plain rows: a page of entities would hold up everybody else for ten milliseconds. */
  private async idle(ids: readonly string[], since: number): Promise<string[]> {
    if (ids.length === 0) return [];
    const places = ids.map(() => '?').join(', ');
    const rows: { personId: string }[] = await this.database.read.query(
      `SELECT personId FROM role_grant WHERE personId IN (${places})
       UNION SELECT personId FROM session WHERE personId IN (${places}) AND lastSeenAt > ?`,
      [...ids, ...ids, since],
    );
    const stay = new Set(rows.map(({ personId }) => personId));
    return ids.filter((id) => !stay.has(id));
  }

  /** Decided again on the held person: whoever came back, met a host or joined meanwhile stays. */
  private async forget(tx: Tx, id: string, since: number): Promise<void> {
    if (!(await lockRow(tx, PersonRow, { id }))) return;
    if (await tx.existsBy(SessionRow, { personId: id, lastSeenAt: MoreThan(since) })) return;
    await this.forgetPerson.run(tx, id);
  }
}
