import type { Reply } from '@huiyou/contracts/api';
import { dutyBetween } from '@huiyou/domain/duty/duty-time';
import { dueTimes } from '@huiyou/domain/questions/due-times';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindQueue } from './find-queue.ts';
import { TopicRow } from './topic.entity.ts';

const hour = 3_600_000;

/** What asking this minute would promise, by the very rule that asking applies. */
@Injectable()
export class ShowPromise {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly queues: FindQueue,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /promise'>> {
    const { kosId: hostId, tier } = await this.bonds.myBond(caller.personId);
    const { kosId, insteadOf, roster, at: now } = await this.queues.now(hostId, caller.personId);
    const [cards, duty, topics] = await Promise.all([
      this.hosts.cards([kosId, hostId]),
      this.duty.stateOf(kosId, now),
      this.database.read.find(TopicRow, { order: { position: 'ASC' } }),
    ]);
    const host = cards.get(kosId);
    if (!host) throw new Refusal('not-found');
    const { minutes, lane } = tierPromises[tier];
    const due = dueTimes(tierPromises[tier], roster, now);
    const windows = due ? dutyBetween(roster, now - hour, due.dueAt + 3 * hour) : [];
    return {
      host,
      insteadOf: insteadOf === null ? null : (cards.get(insteadOf) ?? null),
      duty,
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
