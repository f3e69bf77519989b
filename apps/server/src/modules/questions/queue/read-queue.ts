import type { Reply } from '@huiyou/contracts/api';
import { dutyOfDay } from '@huiyou/domain/duty/duty-calendar';
import { nextInQueue } from '@huiyou/domain/questions/queue-order';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { dateOf } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { cardOf, KosReader } from '../../kos/kos.reader.ts';
import type { QuestionRow } from '../question.entity.ts';
import { laneOf } from '../show-question.ts';
import { CountQueue } from './count-queue.ts';
import { isHeldByAnother } from './hold-question.ts';
import { ReadBeside } from './read-beside.ts';
import { type QueueRow, ShowRows } from './show-rows.ts';

type Queue = Reply<'GET /queue'>;

/** The host's queue: both lanes by due time, guests beside them, and which question the rule offers next: one that nobody else holds. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly clock: Clock,
    private readonly queue: CountQueue,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly rows: ShowRows,
    private readonly beside: ReadBeside,
  ) {}

  /** `most` rows of each lane; the rest move up as these are answered. */
  async run(caller: Caller, most: number): Promise<Queue> {
    const host = await this.hosts.mine(caller.personId);
    const { id: kosId } = host;
    const now = this.clock.now();
    const [{ calendar }, duty, lastTwo, totals, pinned, others, guests, takeOver, asked] = await Promise.all([
      this.duty.calendarOf(kosId),
      this.duty.stateOf(kosId, now),
      this.queue.lastTwo(kosId),
      this.queue.totals(kosId, now),
      this.queue.lane(kosId, 'pinned', most),
      this.queue.lane(kosId, 'others', most),
      this.queue.lane(kosId, 'guests', most),
      this.beside.takeOver(caller, kosId, now),
      this.beside.asked(kosId),
    ]);
    const inLanes = [...pinned, ...others].map((row) => ({ ...row, lane: laneOf(row) }));
    const views = await this.rows.views(caller, [...pinned, ...others, ...guests, ...takeOver]);
    const shown = (rows: readonly QuestionRow[]): QueueRow[] => rows.flatMap(({ id }) => views.get(id) ?? []);
    const heads = await Promise.all([
      this.firstFree(caller, pinned, { kosId, lane: 'pinned', most, now }),
      this.firstFree(caller, others, { kosId, lane: 'others', most, now }),
    ]);
    const offered = heads.flatMap((row) => (row ? [{ ...row, lane: laneOf(row) }] : []));
    const dueToday = inLanes.filter((row) => dateOf(row.dueAt) === dateOf(now));
    return {
      ...{ now, host: cardOf(host), duty, today: dutyOfDay(calendar, now), ...totals },
      ...{ pinned: shown(pinned), others: shown(others), guests: shown(guests) },
      ...{ takeOver: shown(takeOver), asked },
      nextId: nextInQueue(offered, now, lastTwo)?.id ?? null,
      dueToday: dueToday.map(({ id, dueAt, lane }) => ({ id, dueAt, lane })),
    };
  }

  /** The first of a lane that nobody else holds; beyond what was read only where all of that is held. */
  private async firstFree(
    caller: Caller,
    read: readonly QuestionRow[],
    { kosId, lane, most, now }: { kosId: string; lane: Lane; most: number; now: number },
  ): Promise<QuestionRow | null> {
    const free = read.find((row) => !isHeldByAnother(row, caller, now));
    if (free) return free;
    return read.length < most ? null : this.queue.firstFree(kosId, lane, caller.personId, now);
  }
}
