import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { ForgetPerson } from './forget-person.ts';
import { PersonRow, RoleGrantRow, SessionRow } from './identity.entities.ts';

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
      const page = await this.database.read.find(PersonRow, {
        where: { id: MoreThan(after), createdAt: LessThanOrEqual(since) },
        select: { id: true },
        order: { id: 'ASC' },
        take: batch,
      });
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

  private async idle(ids: readonly string[], since: number): Promise<string[]> {
    if (ids.length === 0) return [];
    const theirs = { personId: In([...ids]) };
    const [roles, sessions] = await Promise.all([
      this.database.read.find(RoleGrantRow, { where: theirs, select: { personId: true, role: true } }),
      this.database.read.findBy(SessionRow, { ...theirs, lastSeenAt: MoreThan(since) }),
    ]);
    const stay = new Set([...roles, ...sessions].map(({ personId }) => personId));
    return ids.filter((id) => !stay.has(id));
  }

  /** Decided again on the held person: whoever came back, met a host or joined meanwhile stays. */
  private async forget(tx: Tx, id: string, since: number): Promise<void> {
    if (!(await lockRow(tx, PersonRow, { id }))) return;
    if (await tx.existsBy(SessionRow, { personId: id, lastSeenAt: MoreThan(since) })) return;
    await this.forgetPerson.run(tx, id);
  }
}
