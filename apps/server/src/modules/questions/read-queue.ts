import type { Reply } from '@huiyou/contracts/api';
import { dutyOfDay } from '@huiyou/domain/duty/duty-time';
import { nextInQueue } from '@huiyou/domain/questions/queue-order';
import { dateOf } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader, type PersonView } from '../identity/identity.reader.ts';
import { type HostCard, KosReader } from '../kos/kos.reader.ts';
import { CountQueue } from './count-queue.ts';
import type { QuestionRow } from './question.entity.ts';
import { laneOf } from './show-question.ts';

type Queue = Reply<'GET /queue'>;
type QueueRow = Queue['pinned'][number];

/** As many rows of a lane as a host can take in at once; the rest move up as these are answered. */
const mostRows = 60;

/** The host's queue: both lanes by due time, guests beside them, and which question the rule offers next. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly clock: Clock,
    private readonly queue: CountQueue,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly people: IdentityReader,
  ) {}

  async run(caller: Caller): Promise<Queue> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const now = this.clock.now();
    const [roster, duty, lastTwo, totals, pinned, others, guests] = await Promise.all([
      this.duty.rosterOf(kosId),
      this.duty.stateOf(kosId, now),
      this.queue.lastTwo(kosId),
      this.queue.totals(kosId, now),
      this.queue.lane(kosId, 'pinned', mostRows),
      this.queue.lane(kosId, 'others', mostRows),
      this.queue.lane(kosId, 'guests', mostRows),
    ]);
    const inLanes = [...pinned, ...others].map((row) => ({ ...row, lane: laneOf(row) }));
    const views = await this.views([...pinned, ...others, ...guests]);
    const shown = (rows: readonly QuestionRow[]) => rows.flatMap(({ id }) => views.get(id) ?? []);
    const dueToday = inLanes.filter((row) => dateOf(row.dueAt) === dateOf(now));
    return {
      ...{ now, duty, today: dutyOfDay(roster, now), ...totals },
      ...{ pinned: shown(pinned), others: shown(others), guests: shown(guests) },
      nextId: nextInQueue(inLanes, now, lastTwo)?.id ?? null,
      dueToday: dueToday.map(({ id, dueAt, lane }) => ({ id, dueAt, lane })),
    };
  }

  private async views(rows: readonly QuestionRow[]): Promise<Map<string, QueueRow>> {
    const [people, hosts] = await Promise.all([
      this.people.people(rows.map((row) => row.askerId)),
      this.hosts.cards(rows.flatMap((row) => row.insteadOf ?? [])),
    ]);
    return new Map(rows.flatMap((row) => rowView(row, people, hosts) ?? []));
  }
}

function rowView(
  row: QuestionRow,
  people: ReadonlyMap<string, PersonView>,
  hosts: ReadonlyMap<string, HostCard>,
): [[string, QueueRow]] | null {
  const asker = people.get(row.askerId);
  if (!asker) return null;
  const { id, number, tier, text, state, askedAt, dueAt, guest } = row;
  const insteadOf = row.insteadOf === null ? null : (hosts.get(row.insteadOf)?.name ?? null);
  const place = { lane: laneOf(row), insteadOf, guest, reopened: row.reopened > 0 };
  return [[id, { id, number, asker, tier, text, state, askedAt, dueAt, ...place }]];
}
