import type { Reply } from '@huiyou/contracts/api';
import { byDueTime } from '@huiyou/domain/questions/queue-order';
import { shiftEnd } from '@huiyou/domain/questions/shift-end';
import { lanes } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { CountQueue } from '../queue/count-queue.ts';
import { ShowRows } from '../queue/show-rows.ts';
import { laneOf } from '../show-question.ts';

/** More than this nobody passes on before going home. */
const mostRows = 60;

/** What falls due before the host's next shift, so that it can be passed on in time. */
@Injectable()
export class ReadShiftEnd {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly queue: CountQueue,
    private readonly rows: ShowRows,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /queue/end-of-shift'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const { calendar } = await this.duty.calendarOf(kosId);
    const ends = shiftEnd(calendar, this.clock.now());
    const heads = await Promise.all(lanes.map((lane) => this.queue.lane(kosId, lane, mostRows)));
    const due = heads
      .flat()
      .filter((row) => ends.nextShiftAt === null || row.dueAt < ends.nextShiftAt)
      .map((row) => ({ ...row, lane: laneOf(row) }))
      .sort(byDueTime)
      .slice(0, mostRows);
    const views = await this.rows.views(caller, due);
    return { ...ends, rows: due.flatMap(({ id }) => views.get(id) ?? []) };
  }
}
