import { dueAfterReopening, dueTimes, type DueTimes } from '@huiyou/domain/questions/due-times';
import { keptBy } from '@huiyou/domain/questions/promise-record';
import { allSections, neededSections } from '@huiyou/domain/questions/full-answer';
import { nextWatch } from '@huiyou/domain/questions/watch';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { day, minute, startOfDay } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { pastId } from '../../platform/ids.ts';
import { BondRow } from '../membership/bond.entity.ts';
import { QuestionCountRow, QuestionRow } from '../questions/question.entity.ts';
import { QuestionEntryRow } from '../questions/question-entry.entity.ts';
import { newQuestionRow } from '../questions/write-question.ts';
import { TopicRow } from '../promises/promise.entities.ts';
import { type KnownCalendar, RostersReader } from '../rosters/rosters.reader.ts';
import { questions } from './brand/questions.ts';
import { topics } from './brand/topics.ts';
import type { Ago, QuestionSeed } from './brand/types.ts';
import type { Seeded } from './seeded.ts';

type Ground = { askerId: string; kosId: string; hostPersonId: string } & KnownCalendar;

/** Topics, and every question with what was said on it, as if the product had carried it through. */
@Injectable()
export class SeedQuestions {
  constructor(
    private readonly clock: Clock,
    private readonly rosters: RostersReader,
  ) {}

  async run(tx: Tx, seeded: Seeded): Promise<void> {
    const topicRows = topics.map((topic, index) => {
      const { name, sections, quick, minima } = topic;
      return {
        id: pastId(this.clock.now() + index),
        name,
        sections: [...sections],
        quick,
        position: index + 1,
        minima,
        offered: true,
      };
    });
    await tx.insert(TopicRow, topicRows);
    const byKey = new Map(topics.map((topic, index) => [topic.key, topicRows[index]]));
    const kosIds = [...seeded.hosts.values()].map(({ kosId }) => kosId);
    const calendars = await this.rosters.calendarsOf(kosIds, tx);
    const numbers = new Map<string, number>();
    const inOrder = [...questions].sort((a, b) => this.at(a.asked) - this.at(b.asked));
    for (const seed of inOrder) {
      const topic = byKey.get(seed.topicKey);
      const member = seeded.members.get(seed.memberKey);
      const host = [...seeded.hosts.values()].find((one) => one.kosId === member?.kosId);
      const known = calendars.get(member?.kosId ?? '');
      if (!topic || !member || !host || !known)
        throw new Error(`demo question ${seed.key} names somebody or something unknown`);
      const number = (numbers.get(member.personId) ?? (member.seed.firstNumber ?? 1) - 1) + 1;
      numbers.set(member.personId, number);
      const ground = {
        askerId: member.personId,
        kosId: member.kosId,
        hostPersonId: host.personId,
        ...known,
      };
      const tier = seed.tier ?? member.seed.tier;
      await this.question(tx, seed, ground, { number, tier, topic });
    }
    for (const [memberId, last] of numbers) await tx.insert(QuestionCountRow, { memberId, last });
  }

  private at(ago: Ago): number {
    const now = this.clock.now();
    if ('minutes' in ago) return now - ago.minutes * minute;
    const [hours = 0, minutes = 0] = ago.at.split(':').map(Number);
    return startOfDay(now) - ago.days * day + (hours * 60 + minutes) * minute;
  }

  private async question(
    tx: Tx,
    seed: QuestionSeed,
    ground: Ground,
    given: { number: number; tier: QuestionRow['tier']; topic: TopicRow },
  ): Promise<void> {
    const { number, tier, topic } = given;
    const askedAt = this.at(seed.asked);
    const promise = tierPromises[tier];
    const due = dueTimes(promise, ground.calendar, askedAt);
    if (!due) throw new Error(`demo question ${seed.key} was asked when there was no duty`);
    const { askerId, kosId, calendar, ref } = ground;
    const queue = { kosId, insteadOf: null, calendar, ref, at: askedAt };
    const needed = neededSections({ ...topic, minima: topic.minima ?? allSections(topic.sections) }, tier);
    const asked = { number, askerId, text: seed.text, tier, lane: promise.lane, promise };
    const row = { ...newQuestionRow({ ...asked, queue, topic: { ...topic, needed }, due }), id: pastId(askedAt) };
    const entries = this.carryThrough(row, seed, ground, due);
    await tx.insert(QuestionRow, row);
    if (entries.length > 0) await tx.insert(QuestionEntryRow, entries);
    const lastExchangeAt = row.lastAnsweredAt ?? askedAt;
    await tx.update(BondRow, { activeMember: ground.askerId }, { lastExchangeAt });
  }

  /** Moves the row through what happened on it and returns what was said, by the same rules as the use cases. */
  private carryThrough(row: QuestionRow, seed: QuestionSeed, ground: Ground, due: DueTimes): QuestionEntryRow[] {
    const { askedAt } = row;
    const time = (after: number) => askedAt + after * minute;
    const entries = (seed.additions ?? []).map(({ after, text }) =>
      said(row, 'addition', ground.askerId, time(after), { text }),
    );
    if (seed.seen) row.seenAt = time(seed.seen.after);
    if (seed.firstReply) {
      const at = time(seed.firstReply.after);
      const record = keptBy(ground.calendar, due.dueAt, at);
      entries.push(
        said(row, 'first-reply', ground.hostPersonId, at, { text: seed.firstReply.text, dueAt: due.dueAt, ...record }),
      );
      Object.assign(row, {
        state: 'replied',
        dueAt: due.fullDueAt,
        nudged: false,
        minutesLeft: record.kept ? record.minutes : 0,
        lastAnsweredAt: at,
      });
      row.seenAt ??= at;
    }
    if (seed.fullAnswer) {
      const at = time(seed.fullAnswer.after);
      const record = keptBy(ground.calendar, row.dueAt, at);
      const sections = [...seed.fullAnswer.sections];
      entries.push(said(row, 'full-answer', ground.hostPersonId, at, { sections, dueAt: row.dueAt, ...record }));
      Object.assign(row, { state: seed.confirmed ? 'complete' : 'answered', queued: false, lastAnsweredAt: at });
      row.seenAt ??= at;
    }
    if (row.lastAnsweredAt !== null && !seed.unread) row.readAt = row.lastAnsweredAt + 5 * minute;
    if (seed.withdrawn) Object.assign(row, { state: 'withdrawn', queued: false });
    if (seed.missing) entries.push(this.reopen(row, seed.missing, ground));
    row.n += entries.length;
    row.watchAt = nextWatch(row)?.at ?? null;
    return entries;
  }

  private reopen(row: QuestionRow, missing: { after: number; text: string }, ground: Ground): QuestionEntryRow {
    const at = row.askedAt + missing.after * minute;
    const due = dueAfterReopening(tierPromises[row.tier], ground.calendar, row.minutesLeft, at);
    if (!due) throw new Error('a demo question was reopened when there was no duty');
    const times = { startedAt: at, replyDueAt: due.dueAt, ...due };
    Object.assign(row, { state: 'waiting', queued: true, reopened: 1, seenAt: null, readAt: at, ...times });
    return said(row, 'missing', ground.askerId, at, { text: missing.text });
  }
}

function said(
  row: QuestionRow,
  kind: QuestionEntryRow['kind'],
  authorId: string,
  at: number,
  more: Partial<QuestionEntryRow>,
): QuestionEntryRow {
  const byHost = kind === 'first-reply' || kind === 'full-answer';
  const lane = row.lane === 'guests' ? null : row.lane;
  const counted = byHost ? { answeredFor: row.kosId, lane } : { answeredFor: null, lane: null };
  const blank = { text: null, sections: null, dueAt: null, kept: null, minutes: null, insteadOf: null };
  const aside = { reason: null, fromId: null, helpedBy: null };
  return { id: pastId(at), questionId: row.id, kind, authorId, at, ...blank, ...aside, ...counted, ...more };
}
