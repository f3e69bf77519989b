import type { Reply } from '@huiyou/contracts/api';
import { dutyBetween, dutyState, type Shift } from '@huiyou/domain/duty/duty-time';
import { mostAhead } from '@huiyou/domain/questions/queue-order';
import { reopenDays } from '@huiyou/domain/questions/question-steps';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { cardOf, type HostCard, KosReader } from '../kos/kos.reader.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';
import { QuestionsReader } from './questions.reader.ts';

export type Thread = Reply<'GET /queue/:id'>;
export type Asked = Reply<'GET /questions/:id'>;
export type Card = Reply<'GET /questions'>['questions'][number];

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
    private readonly questions: QuestionsReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly people: IdentityReader,
  ) {}

  async toHost(row: QuestionRow): Promise<Thread> {
    const [host, asker, roster, entries] = await Promise.all([
      this.hosts.byId(row.kosId),
      this.people.person(row.askerId),
      this.duty.rosterOf(row.kosId),
      this.database.read.find(QuestionEntryRow, { where: { questionId: row.id }, order: { id: 'ASC' } }),
    ]);
    const card = cardOf(host);
    return {
      ...cardView(row),
      host: card,
      asker,
      duty: dutyState(roster, this.clock.now()),
      clock: clockView(row, roster, this.clock.now()),
      seenAt: row.seenAt,
      sections: row.sections,
      quick: row.quick,
      entries: entries.flatMap((entry) => entryView(entry, card) ?? []),
    };
  }

  async toAsker(row: QuestionRow): Promise<Asked> {
    const thread = await this.toHost(row);
    const reopenUntil = row.lastAnsweredAt === null ? null : row.lastAnsweredAt + reopenDays * day;
    if (!row.queued) return { ...thread, ahead: null, reopenUntil };
    const [counts, lastTwo] = await Promise.all([this.questions.countsBeside(row), this.questions.lastTwo(row.kosId)]);
    return { ...thread, ahead: { ...mostAhead(row.lane, counts, lastTwo), behind: counts.behind }, reopenUntil };
  }
}

export function cardView(row: QuestionRow): Card {
  const { id, number, text, state, askedAt, replyDueAt, fullDueAt, lastAnsweredAt } = row;
  const topic = { id: row.topicId, name: row.topicName };
  return { id, number, text, topic, state, askedAt, replyDueAt, fullDueAt, lastAnsweredAt };
}

function clockView(row: QuestionRow, roster: readonly Shift[], now: number): Thread['clock'] {
  const { promiseMinutes, lane, tier, startedAt, replyDueAt } = row;
  // A broken promise is counted up to this minute, however late it is by now.
  const late = row.state === 'waiting' ? Math.min(now, replyDueAt + countedLate) : 0;
  const windows = dutyBetween(roster, startedAt - rulerBefore, Math.max(replyDueAt, late) + rulerAfter);
  return { promiseMinutes, lane, tier, startedAt, windows };
}

function entryView(entry: QuestionEntryRow, host: HostCard): Thread['entries'][number] | null {
  const { id, at, kind } = entry;
  const text = entry.text ?? '';
  if (kind === 'addition' || kind === 'missing') return { kind, id, at, text };
  if (entry.dueAt === null || entry.kept === null || entry.minutes === null) return null;
  const record = { dueAt: entry.dueAt, kept: entry.kept, minutes: entry.minutes };
  if (kind === 'first-reply') return { kind, id, at, text, by: host, record };
  return { kind, id, at, sections: entry.sections ?? [], by: host, record };
}
