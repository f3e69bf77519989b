import type { Reply } from '@huiyou/contracts/api';
import { dutyBetween, dutyState } from '@huiyou/domain/duty/duty-time';
import { dueTimes } from '@huiyou/domain/questions/due-times';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { TopicRow } from './topic.entity.ts';

const hour = 3_600_000;

/** What asking this minute would promise, by the very rule that asking applies. */
@Injectable()
export class ShowPromise {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /promise'>> {
    const { kosId, tier } = await this.bonds.myBond(caller.personId);
    const [host, roster, topics] = await Promise.all([
      this.hosts.byId(kosId),
      this.duty.rosterOf(kosId),
      this.database.read.find(TopicRow, { order: { position: 'ASC' } }),
    ]);
    const now = this.clock.now();
    const { minutes, lane } = tierPromises[tier];
    const due = dueTimes(tierPromises[tier], roster, now);
    const windows = due ? dutyBetween(roster, now - hour, due.dueAt + 3 * hour) : [];
    return {
      host: cardOf(host),
      duty: dutyState(roster, now),
      topics: topics.map(({ id, name, sections, quick }) => ({ id, name, sections, quick })),
      now,
      promise: due && {
        promiseMinutes: minutes,
        lane,
        tier,
        startedAt: now,
        windows,
        replyDueAt: due.dueAt,
        fullDueAt: due.fullDueAt,
      },
    };
  }
}
