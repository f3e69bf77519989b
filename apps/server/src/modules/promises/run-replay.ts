import type { Body, Reply } from '@huiyou/contracts/api';
import type { DutyCalendar, Interval } from '@huiyou/domain/duty/duty-calendar';
import {
  assumedArrivals,
  minutesPerQuestion,
  replayDays,
  scaledArrivals,
  type TierMix,
} from '@huiyou/domain/promises/arrivals';
import { type Arrival, replay, type Replayed } from '@huiyou/domain/promises/replay';
import { promiseFor, type TierPromises, tiers, unfitPromise } from '@huiyou/domain/tiers/tiers';
import { day } from '@huiyou/domain/time/business-day';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf } from '../kos/kos.reader.ts';
import { TestedChannels } from '../kos/tested-channels.ts';
import { JudgeWeek } from '../rosters/judge-week.ts';
import { RostersReader } from '../rosters/rosters.reader.ts';
import { Arrivals } from './arrivals.ts';
import { PromisesReader } from './promises.reader.ts';

export type ReplayBody = Body<'POST /replays'>;
export type ReplayReply = Reply<'POST /replays'>;
type HostResult = { questions: number; minutesPerAnswer: number; now: Replayed; then: Replayed };

/** What is compared: the promises of now and those to be, and of one host the calendar or the places to be. */
type Plan = {
  time: Interval;
  now: TierPromises;
  then: TierPromises;
  calendar: { kosId: string; calendar: DutyCalendar } | null;
  capacity: ReplayBody['capacity'];
  perDay: number | undefined;
};

/** Runs what came to hosts through the order rule twice: as things are, and as they would be (P3). */
@Injectable()
export class RunReplay {
  constructor(
    private readonly clock: Clock,
    private readonly promises: PromisesReader,
    private readonly rosters: RostersReader,
    private readonly judge: JudgeWeek,
    @Inject(TestedChannels) private readonly channels: TestedChannels,
    @Inject(Arrivals) private readonly arrivals: Arrivals,
  ) {}

  /** One host after the other, with a pause for other requests between. Throws `promise-unfit`, `hours-unfit` or `dates-unfit`. */
  async run(hosts: readonly KosRow[], body: ReplayBody): Promise<ReplayReply> {
    const plan = await this.plan(body);
    const ids = hosts.map(({ id }) => id);
    const [calendars, tested] = [await this.rosters.calendarsOf(ids), await this.channels.ofHosts(ids)];
    const results: { row: KosRow; result: HostResult }[] = [];
    for (const row of hosts) {
      const known = calendars.get(row.id);
      if (!known) continue;
      results.push({ row, result: await this.ofHost(row.id, known.calendar, tested.has(row.id), plan) });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const all = results.map(({ result }) => result);
    return {
      ...plan.time,
      total: {
        questions: all.reduce((sum, { questions }) => sum + questions, 0),
        now: shareOf(all.map(({ now }) => now)),
        then: shareOf(all.map(({ then }) => then)),
      },
      hosts: results.map(({ row, result: { questions, minutesPerAnswer, now, then } }) => {
        return { host: cardOf(row), questions, minutesPerAnswer, now: shareOf([now]), then: shareOf([then]) };
      }),
    };
  }

  private async plan({ promises, calendar, capacity, perDay }: ReplayBody): Promise<Plan> {
    if (promises && unfitPromise(promises)) throw new Refusal('promise-unfit');
    const to = this.clock.now();
    const now = await this.promises.inForce(to);
    return {
      time: { from: to - replayDays * day, to },
      now,
      then: promises ?? now,
      calendar: calendar
        ? { kosId: calendar.kosId, calendar: await this.judge.fitting(calendar.kosId, calendar.week) }
        : null,
      capacity,
      perDay,
    };
  }

  private async ofHost(kosId: string, calendar: DutyCalendar, tested: boolean, plan: Plan): Promise<HostResult> {
    const { time } = plan;
    const coming = plan.calendar?.kosId === kosId ? plan.calendar.calendar : calendar;
    const places = plan.capacity?.kosId === kosId ? plan.capacity.capacity : null;
    const mix = places !== null || plan.perDay !== undefined ? await this.arrivals.members(kosId) : null;
    const came =
      mix && plan.perDay !== undefined
        ? assumed(time, [calendar, coming], plan.perDay, mix)
        : await this.arrivals.asked(kosId, time.from);
    const more = mix && places !== null ? scaledArrivals(came, timesAsMany(places, mix)) : came;
    const minutesPerAnswer = minutesPerQuestion(await this.arrivals.answered(kosId, time.from), calendar);
    const held = (promises: TierPromises) => promisesFor(promises, tested);
    return {
      questions: came.length,
      minutesPerAnswer,
      now: replay(came, { calendar, promises: held(plan.now), minutesPerAnswer }),
      then: replay(more, { calendar: coming, promises: held(plan.then), minutesPerAnswer }),
    };
  }
}

/** The same questions for both; a host without duty until now gets them by the calendar to be. */
function assumed(time: Interval, calendars: readonly DutyCalendar[], perDay: number, mix: TierMix): Arrival[] {
  for (const calendar of calendars) {
    const found = assumedArrivals(time, calendar, perDay, mix);
    if (found.length > 0) return found;
  }
  return [];
}

function timesAsMany(places: number, mix: TierMix): number {
  const members = tiers.reduce((sum, tier) => sum + mix[tier], 0);
  return members === 0 ? 1 : places / members;
}

function promisesFor(promises: TierPromises, tested: boolean): TierPromises {
  const of = (tier: (typeof tiers)[number]) => promiseFor(promises, tier, tested);
  return { acquainted: of('acquainted'), familiar: of('familiar'), close: of('close'), confidant: of('confidant') };
}

function shareOf(replayed: readonly Replayed[]): number | null {
  const questions = replayed.reduce((sum, one) => sum + one.questions, 0);
  return questions === 0 ? null : replayed.reduce((sum, one) => sum + one.kept, 0) / questions;
}
