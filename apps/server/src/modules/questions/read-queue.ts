import type { Reply } from '@huiyou/contracts/api';
import { dutyOfDay, dutyState } from '@huiyou/domain/duty/duty-time';
import { nextInQueue } from '@huiyou/domain/questions/queue-order';
import { dateOf } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader, type PersonView } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionsReader } from './questions.reader.ts';
import { ShowQuestion, type Thread } from './show-question.ts';

type Queue = Reply<'GET /queue'>;

/** As many rows of a lane as a host can take in at once; the rest move up as these are answered. */
const mostRows = 60;

/** The host's queue: both lanes by due time, and which question the rule offers next. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly people: IdentityReader,
    private readonly show: ShowQuestion,
  ) {}

  async run(caller: Caller): Promise<Queue> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const now = this.clock.now();
    const open = { kosId, queued: true };
    const [roster, pinned, others, lastTwo, total, othersTotal, pastDue] = await Promise.all([
      this.duty.rosterOf(kosId),
      this.questions.lane(kosId, 'pinned', mostRows),
      this.questions.lane(kosId, 'others', mostRows),
      this.questions.lastTwo(kosId),
      this.database.read.countBy(QuestionRow, open),
      this.database.read.countBy(QuestionRow, { ...open, lane: 'others' }),
      this.database.read.countBy(QuestionRow, { ...open, dueAt: LessThan(now) }),
    ]);
    const rows = [...pinned, ...others];
    const people = await this.people.people(rows.map((row) => row.askerId));
    const today = dateOf(now);
    return {
      now,
      duty: dutyState(roster, now),
      today: dutyOfDay(roster, now),
      open: total,
      pastDue,
      pinned: pinned.flatMap((row) => rowView(row, people) ?? []),
      others: others.flatMap((row) => rowView(row, people) ?? []),
      othersTotal,
      nextId: nextInQueue(rows, now, lastTwo)?.id ?? null,
      dueToday: rows.filter((row) => dateOf(row.dueAt) === today).map(({ id, dueAt, lane }) => ({ id, dueAt, lane })),
    };
  }

  async one(caller: Caller, id: string): Promise<Thread> {
    return this.show.toHost(await this.questions.visible(caller, id, 'host'));
  }

  /** Notes the first time the host saw the question; later times change nothing. */
  async seen(caller: Caller, id: string): Promise<Thread> {
    await this.questions.visible(caller, id, 'host');
    const seenAt = this.clock.now();
    await this.database.transaction((tx) => tx.update(QuestionRow, { id, seenAt: IsNull() }, { seenAt }));
    return this.one(caller, id);
  }
}

function rowView(row: QuestionRow, people: ReadonlyMap<string, PersonView>): Queue['pinned'][number] | null {
  const asker = people.get(row.askerId);
  const { id, number, tier, lane, text, state, askedAt, dueAt } = row;
  return asker ? { id, number, asker, tier, lane, text, state, askedAt, dueAt, reopened: row.reopened > 0 } : null;
}
