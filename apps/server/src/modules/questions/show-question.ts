import type { Reply } from '@huiyou/contracts/api';
import type { thread } from '@huiyou/contracts/questions';
import type { DutyCalendar } from '@huiyou/domain/duty/duty-calendar';
import { dutyBetween } from '@huiyou/domain/duty/duty-time';
import { holderAt } from '@huiyou/domain/questions/claim';
import { mostAhead } from '@huiyou/domain/questions/queue-order';
import { reopenDays } from '@huiyou/domain/questions/question-steps';
import { openUrgencies, openUrgencyStates } from '@huiyou/domain/questions/urgency';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader, type PersonView } from '../identity/identity.reader.ts';
import { cardOf, type HostCard, KosReader } from '../kos/kos.reader.ts';
import { CountQueue } from './queue/count-queue.ts';
import { QuestionRow } from './question.entity.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';

export type Thread = z.output<typeof thread>;
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
    const [asker, duty, calendar, entries] = await Promise.all([
      this.people.person(row.askerId),
      this.duty.stateOf(row.kosId, now),
      this.duty.calendarOfQuestion(row),
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
      clock: clockView(row, calendar, now),
      seenAt: row.seenAt,
      sections: row.sections,
      quick: row.quick,
      needed: row.needed,
      urgency: row.urgency,
      mergedInto: await this.mergedInto(row),
      writing: holderAt(row, now) !== null,
      entries: await this.entries(row, entries, hosts),
    };
  }

  private async entries(
    row: QuestionRow,
    entries: readonly QuestionEntryRow[],
    hosts: Hosts,
  ): Promise<Thread['entries']> {
    const told = { hosts, authors: await this.otherAuthors(entries), numbers: await this.numbers(entries) };
    return entries.flatMap((entry) => entryView(entry, told) ?? []);
  }

  /** Whoever wrote an answer without being the host it was given for: a lead who took over. */
  private async otherAuthors(entries: readonly QuestionEntryRow[]): Promise<Map<string, PersonView>> {
    const answers = entries.filter(({ kind, answeredFor }) => isAnswer(kind) && answeredFor !== null);
    const hosts = await this.hosts.rows(answers.flatMap((entry) => entry.answeredFor ?? []));
    const others = answers.filter(({ answeredFor, authorId }) => hosts.get(answeredFor ?? '')?.personId !== authorId);
    return this.people.people(others.map((entry) => entry.authorId));
  }

  private async numbers(entries: readonly QuestionEntryRow[]): Promise<Map<string, number>> {
    const ids = entries.flatMap((entry) => entry.fromId ?? []);
    const rows = ids.length > 0 ? await this.database.read.findBy(QuestionRow, { id: In(ids) }) : [];
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  private async mergedInto({ mergedInto }: QuestionRow): Promise<Thread['mergedInto']> {
    const into = mergedInto && (await this.database.read.findOneBy(QuestionRow, { id: mergedInto }));
    return into ? { id: into.id, number: into.number } : null;
  }

  /** The asker's earlier open questions in the same queue. */
  async mergeable(row: QuestionRow): Promise<Asked['mergeable']> {
    if (!row.queued) return [];
    const { askerId, kosId, guest, id } = row;
    const earlier = { askerId, kosId, guest, queued: true, id: LessThan(id) };
    const rows = await this.database.read.find(QuestionRow, { where: earlier, order: { id: 'DESC' }, take: 5 });
    return rows.map(({ id: earlierId, number, text }) => ({ id: earlierId, number, text }));
  }

  private async mayHurry({ urgency, queued, guest, askerId }: QuestionRow): Promise<boolean> {
    if (!queued || guest || urgency !== null) return false;
    const open = { askerId, queued: true, urgency: In([...openUrgencyStates]) };
    return (await this.database.read.countBy(QuestionRow, open)) < openUrgencies;
  }

  /** Nobody is named who could not stand in: who has left, or the asker. */
  private async usualStandIn({ queued, guest, insteadOf, kosId, askerId }: QuestionRow): Promise<HostCard | null> {
    if (!queued || guest || insteadOf !== null) return null;
    const usual = (await this.hosts.rows([kosId])).get(kosId)?.standInKosId ?? null;
    const row = usual === null ? undefined : (await this.hosts.rows([usual])).get(usual);
    return row?.active && row.personId !== null && row.personId !== askerId ? cardOf(row) : null;
  }

  /** A guest's question outside the lanes has a place of its own, so nobody is counted before it. */
  async toAsker(row: QuestionRow): Promise<Asked> {
    const thread = await this.toHost(row);
    const { lane } = row;
    const reopenUntil = row.lastAnsweredAt === null ? null : row.lastAnsweredAt + reopenDays * day;
    const [mayHurry, mergeable, usualStandIn] = await Promise.all([
      this.mayHurry(row),
      this.mergeable(row),
      this.usualStandIn(row),
    ]);
    const asked = { ...thread, reopenUntil, mayHurry, mergeable, usualStandIn };
    if (!row.queued || lane === 'guests') return { ...asked, ahead: null };
    const [counts, lastTwo] = await Promise.all([this.queue.countsBeside(row), this.queue.lastTwo(row.kosId)]);
    return { ...asked, ahead: { ...mostAhead(lane, counts, lastTwo), behind: counts.behind } };
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

function clockView(row: QuestionRow, calendar: DutyCalendar, now: number): Thread['clock'] {
  const { promiseMinutes, tier, startedAt, replyDueAt } = row;
  // A broken promise is counted up to this minute, however late it is by now.
  const late = row.state === 'waiting' ? Math.min(now, replyDueAt + countedLate) : 0;
  const windows = dutyBetween(calendar, startedAt - rulerBefore, Math.max(replyDueAt, late) + rulerAfter);
  return { promiseMinutes, lane: laneOf(row), tier, startedAt, windows };
}

function hostsOn(row: QuestionRow, entries: readonly QuestionEntryRow[]): string[] {
  const said = entries.flatMap(({ answeredFor, insteadOf }) => [answeredFor, insteadOf]);
  return [row.kosId, row.insteadOf, ...said].filter((id) => id !== null);
}

function isAnswer(kind: QuestionEntryRow['kind']): boolean {
  return kind === 'first-reply' || kind === 'full-answer';
}

function cardIn(hosts: Hosts, id: string | null): HostCard | null {
  return id === null ? null : (hosts.get(id) ?? null);
}

/** What an entry is shown with: the hosts it names, people who wrote in a host's place, numbers of merged questions. */
type Told = { hosts: Hosts; authors: ReadonlyMap<string, PersonView>; numbers: ReadonlyMap<string, number> };

/** Authorship stays, whoever has the question now. */
function entryView(entry: QuestionEntryRow, told: Told): Thread['entries'][number] | null {
  const { id, at, kind } = entry;
  const text = entry.text ?? '';
  if (kind === 'addition' || kind === 'missing' || kind === 'thanks') return { kind, id, at, text };
  if (kind === 'urgency') return { kind, id, at, text, reason: entry.reason ?? 'other' };
  if (kind === 'merged') return { kind, id, at, text, number: told.numbers.get(entry.fromId ?? '') ?? null };
  const by = cardIn(told.hosts, entry.answeredFor);
  return by && byHost(entry, by, told);
}

function byHost(entry: QuestionEntryRow, by: HostCard, { hosts, authors }: Told): Thread['entries'][number] | null {
  const { id, at, kind, dueAt, kept, minutes } = entry;
  const text = entry.text ?? '';
  if (kind === 'nearer') return { kind, id, at, by, dueAt: dueAt ?? at };
  if (kind === 'not-nearer' || kind === 'apology') return { kind, id, at, by, text };
  const record = dueAt === null || kept === null || minutes === null ? null : { dueAt, kept, minutes };
  const insteadOf = cardIn(hosts, entry.insteadOf);
  const said = { by, insteadOf, record, author: authors.get(entry.authorId) ?? null, helpedBy: entry.helpedBy ?? [] };
  if (kind === 'first-reply') return { kind, id, at, text, ...said };
  return kind === 'full-answer' ? { kind, id, at, sections: entry.sections ?? [], ...said } : null;
}
