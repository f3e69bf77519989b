import type { Reply } from '@huiyou/contracts/api';
import { dutyBetween, type Shift } from '@huiyou/domain/duty/duty-time';
import { mostAhead } from '@huiyou/domain/questions/queue-order';
import { reopenDays } from '@huiyou/domain/questions/question-steps';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { type HostCard, KosReader } from '../kos/kos.reader.ts';
import { CountQueue } from './count-queue.ts';
import { calendarOf } from './find-queue.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';

export type Thread = Reply<'GET /queue/:id'>;
export type Asked = Reply<'GET /questions/:id'>;
export type Card = Reply<'GET /questions'>['questions'][number];
type Hosts = ReadonlyMap<string, HostCard>;

/** Hours beyond the promise for which the ruler needs to know when duty is. */
const rulerBefore = 3_600_000;
const rulerAfter = 3 * 3_600_000;
const countedLate = 30 * day;

/** Turns a question and what was said on it into what its asker and its host see. */
@Injectable()
export class ShowQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: CountQueue,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly people: IdentityReader,
  ) {}

  async toHost(row: QuestionRow): Promise<Thread> {
    const now = this.clock.now();
    const [asker, duty, roster, entries] = await Promise.all([
      this.people.person(row.askerId),
      this.duty.stateOf(row.kosId, now),
      this.duty.rosterOf(calendarOf(row)),
      this.database.read.find(QuestionEntryRow, { where: { questionId: row.id }, order: { id: 'ASC' } }),
    ]);
    const hosts = await this.hosts.cards(hostsOn(row, entries));
    const host = hosts.get(row.kosId);
    if (!host) throw new Refusal('not-found');
    return {
      ...cardView(row),
      host,
      insteadOf: cardIn(hosts, row.insteadOf),
      guest: row.guest,
      asker,
      duty,
      clock: clockView(row, roster, now),
      seenAt: row.seenAt,
      sections: row.sections,
      quick: row.quick,
      entries: entries.flatMap((entry) => entryView(entry, hosts) ?? []),
    };
  }

  /** A guest's question outside the lanes has a place of its own, so nobody is counted before it. */
  async toAsker(row: QuestionRow): Promise<Asked> {
    const thread = await this.toHost(row);
    const { lane } = row;
    const reopenUntil = row.lastAnsweredAt === null ? null : row.lastAnsweredAt + reopenDays * day;
    if (!row.queued || lane === 'guests') return { ...thread, ahead: null, reopenUntil };
    const [counts, lastTwo] = await Promise.all([this.queue.countsBeside(row), this.queue.lastTwo(row.kosId)]);
    return { ...thread, ahead: { ...mostAhead(lane, counts, lastTwo), behind: counts.behind }, reopenUntil };
  }
}

export function cardView(row: QuestionRow): Card {
  const { id, number, text, state, askedAt, replyDueAt, fullDueAt, lastAnsweredAt } = row;
  const topic = { id: row.topicId, name: row.topicName };
  return { id, number, text, topic, state, askedAt, replyDueAt, fullDueAt, lastAnsweredAt };
}

/** The lane as it is spoken of: what stands outside will join the second one. */
export function laneOf({ lane }: Pick<QuestionRow, 'lane'>): Thread['clock']['lane'] {
  return lane === 'guests' ? 'others' : lane;
}

function clockView(row: QuestionRow, roster: readonly Shift[], now: number): Thread['clock'] {
  const { promiseMinutes, tier, startedAt, replyDueAt } = row;
  // A broken promise is counted up to this minute, however late it is by now.
  const late = row.state === 'waiting' ? Math.min(now, replyDueAt + countedLate) : 0;
  const windows = dutyBetween(roster, startedAt - rulerBefore, Math.max(replyDueAt, late) + rulerAfter);
  return { promiseMinutes, lane: laneOf(row), tier, startedAt, windows };
}

function hostsOn(row: QuestionRow, entries: readonly QuestionEntryRow[]): string[] {
  const said = entries.flatMap(({ answeredFor, insteadOf }) => [answeredFor, insteadOf]);
  return [row.kosId, row.insteadOf, ...said].filter((id) => id !== null);
}

function cardIn(hosts: Hosts, id: string | null): HostCard | null {
  return id === null ? null : (hosts.get(id) ?? null);
}

/** Authorship stays, whoever has the question now. */
function entryView(entry: QuestionEntryRow, hosts: Hosts): Thread['entries'][number] | null {
  const { id, at, kind, dueAt, kept, minutes } = entry;
  const text = entry.text ?? '';
  if (kind === 'addition' || kind === 'missing') return { kind, id, at, text };
  const by = cardIn(hosts, entry.answeredFor);
  if (!by) return null;
  const record = dueAt === null || kept === null || minutes === null ? null : { dueAt, kept, minutes };
  const said = { by, insteadOf: cardIn(hosts, entry.insteadOf), record };
  if (kind === 'first-reply') return { kind, id, at, text, ...said };
  return { kind, id, at, sections: entry.sections ?? [], ...said };
}
