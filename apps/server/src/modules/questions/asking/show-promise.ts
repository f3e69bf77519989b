import type { Reply } from '@huiyou/contracts/api';
import { dutyBetween } from '@huiyou/domain/duty/duty-time';
import { type DueTimes, dueTimes } from '@huiyou/domain/questions/due-times';
import { neededSections } from '@huiyou/domain/questions/full-answer';
import type { ResponsePromise, Tier } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { cardOf, KosReader } from '../../kos/kos.reader.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { PromisesReader } from '../../promises/promises.reader.ts';
import type { Queue } from '../find-queue.ts';
import { ChooseQueue } from './choose-queue.ts';
import { JudgePromise } from './judge-promise.ts';

const hour = 3_600_000;

type Shown = Reply<'GET /promise'>;
type Asking = { tier: Tier; queue: Queue; promise: ResponsePromise; due: DueTimes | null };

/** What asking this minute would promise, by the very rule that asking applies, and who else could be asked. */
@Injectable()
export class ShowPromise {
  constructor(
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly queues: ChooseQueue,
    private readonly promises: PromisesReader,
    private readonly judge: JudgePromise,
  ) {}

  async run({ personId }: Caller): Promise<Shown> {
    const { kosId: hostId, tier } = await this.bonds.myBond(personId);
    const { queue, standIn } = await this.queues.now(hostId, personId);
    const hosts = await this.hosts.rows([queue.kosId, hostId]);
    const [host, own] = [hosts.get(queue.kosId), hosts.get(hostId)];
    if (!host || !own) throw new Refusal('not-found');
    const [asking, duty, topics] = await Promise.all([
      this.asking(queue, tier),
      this.duty.stateOf(queue.kosId, queue.at),
      this.promises.topics(),
    ]);
    const { promise, due } = asking;
    return {
      host: cardOf(host),
      insteadOf: queue.insteadOf === null ? null : cardOf(own),
      duty,
      topics: topics.map((topic) => ({ ...topic, needed: neededSections(topic, tier) })),
      now: queue.at,
      promise: promised(asking),
      unlikely: due && (await this.judge.run(queue, promise.lane, due.dueAt)),
      standIn: standIn && (await this.other(standIn, tier)),
    };
  }

  private async asking(queue: Queue, tier: Tier): Promise<Asking> {
    const promise = await this.promises.promiseOf(queue.kosId, tier, queue.at);
    return { tier, queue, promise, due: dueTimes(promise, queue.calendar, queue.at) };
  }

  private async other(queue: Queue, tier: Tier): Promise<Shown['standIn']> {
    const [asking, duty, cards] = await Promise.all([
      this.asking(queue, tier),
      this.duty.stateOf(queue.kosId, queue.at),
      this.hosts.cards([queue.kosId]),
    ]);
    const host = cards.get(queue.kosId);
    return host ? { host, duty, promise: promised(asking) } : null;
  }
}

function promised({ tier, queue, promise, due }: Asking): Shown['promise'] {
  if (!due) return null;
  const { calendar, at } = queue;
  return {
    promiseMinutes: promise.minutes,
    lane: promise.lane,
    tier,
    startedAt: at,
    windows: dutyBetween(calendar, at - hour, due.dueAt + 3 * hour),
    replyDueAt: due.dueAt,
    fullDueAt: due.fullDueAt,
  };
}
