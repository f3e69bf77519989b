import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { guestDueTimes } from '@huiyou/domain/questions/due-times';
import { day, minute, startOfDay } from '@huiyou/domain/time/business-day';
import { complaintDueAt } from '@huiyou/domain/wishes/wish';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { pastId } from '../../platform/ids.ts';
import { AcquaintanceRow } from '../acquaintances/acquaintance.entity.ts';
import { NoteAbsence } from '../duty/note-absence.ts';
import { MemberNoteRow, MemberTagRow } from '../member-files/note.entities.ts';
import { BondRow } from '../membership/bond.entity.ts';
import { newQuestionRow } from '../questions/write-question.ts';
import { QuestionCountRow, QuestionRow } from '../questions/question.entity.ts';
import { TopicRow } from '../promises/promise.entities.ts';
import { RostersReader } from '../rosters/rosters.reader.ts';
import { ComplaintRow, WishRow } from '../wishes/wish.entities.ts';
import { guests } from './brand/members.ts';
import type { ComplaintSeed, GuestQuestionSeed, NoteSeed, WishSeed } from './brand/types.ts';
import { absences, complaints, guestQuestions, notes, wishes } from './brand/waiting.ts';
import type { Seeded } from './seeded.ts';

const { guestQuestionMinutes } = acquaintanceRules;

/** What waits on the quieter pages: an absence ahead, guests' questions, notes on members, a wish and a complaint. */
@Injectable()
export class SeedWaiting {
  constructor(
    private readonly clock: Clock,
    private readonly noteAbsence: NoteAbsence,
    private readonly rosters: RostersReader,
  ) {}

  async run(tx: Tx, seeded: Seeded): Promise<void> {
    const today = startOfDay(this.clock.now());
    for (const { hostKey, standInKey, inDays, days } of absences) {
      const [host, standIn] = [this.host(seeded, hostKey), this.host(seeded, standInKey)];
      const away = { startsAt: today + inDays * day, endsAt: today + (inDays + days) * day };
      await this.noteAbsence.run(tx, {
        kosId: host.kosId,
        standInKosId: standIn.kosId,
        madeBy: host.personId,
        ...away,
      });
    }
    for (const seed of guestQuestions) await this.guestQuestion(tx, seeded, seed);
    for (const seed of notes) await this.note(tx, seeded, seed);
    for (const seed of wishes) await this.wish(tx, seeded, seed);
    for (const seed of complaints) await this.complaint(tx, seeded, seed);
  }

  private host(seeded: Seeded, key: string) {
    const host = seeded.hosts.get(key);
    if (!host) throw new Error(`no demo host ${key}`);
    return host;
  }

  private member(seeded: Seeded, key: string) {
    const member = seeded.members.get(key);
    if (!member) throw new Error(`no demo member ${key}`);
    return member;
  }

  /** As the use case writes it: outside the lanes until its internal due time, in the first topic's short form. */
  private async guestQuestion(
    tx: Tx,
    seeded: Seeded,
    { guestKey, minutesAgo, text }: GuestQuestionSeed,
  ): Promise<void> {
    const askerId = seeded.people.get(guestKey) ?? '';
    const { kosId } = this.host(seeded, guests.find((guest) => guest.key === guestKey)?.hostKey ?? '');
    const askedAt = this.clock.now() - minutesAgo * minute;
    const { calendar, ref } = await this.rosters.calendarOf(kosId, tx);
    const due = guestDueTimes(calendar, askedAt, guestQuestionMinutes);
    const [topic] = await tx.find(TopicRow, { order: { position: 'ASC' }, take: 1 });
    if (!due || !topic) throw new Error(`demo guest ${guestKey} cannot ask`);
    const queue = { kosId, insteadOf: null, calendar, ref, at: askedAt };
    const asked = { number: 1, askerId, text, tier: 'acquainted', lane: 'guests' } as const;
    const short = { ...topic, sections: topic.sections.slice(0, 1), quick: true, needed: 1 };
    const promise = { minutes: guestQuestionMinutes, fullAnswerDay: 'same' } as const;
    const row = { ...newQuestionRow({ ...asked, queue, topic: short, promise, due }), id: pastId(askedAt) };
    await tx.insert(QuestionRow, row);
    await tx.insert(QuestionCountRow, { memberId: askerId, last: 1 });
    await tx.update(AcquaintanceRow, { kosId, personId: askerId }, { lastExchangeAt: askedAt });
  }

  private async note(tx: Tx, seeded: Seeded, { memberKey, note, tags }: NoteSeed): Promise<void> {
    const { personId, kosId } = this.member(seeded, memberKey);
    const { id: bondId } = await tx.findOneByOrFail(BondRow, { activeMember: personId });
    if (note) await tx.insert(MemberNoteRow, { bondId, kosId, note, at: this.clock.now() });
    for (const tag of tags) await tx.insert(MemberTagRow, { bondId, kosId, tag });
  }

  private async wish(tx: Tx, seeded: Seeded, { memberKey, toKey, reason, minutesAgo, words }: WishSeed): Promise<void> {
    const { personId: memberId, kosId: fromKosId } = this.member(seeded, memberKey);
    const askedAt = this.clock.now() - minutesAgo * minute;
    const about = { memberId, waitingMember: memberId, fromKosId, toKosId: this.host(seeded, toKey).kosId };
    const undecided = { state: 'waiting', answer: null, decidedBy: null, decidedAt: null } as const;
    await tx.insert(WishRow, { id: pastId(askedAt), ...about, reason, words, askedAt, ...undecided });
  }

  private async complaint(tx: Tx, seeded: Seeded, { memberKey, minutesAgo, words }: ComplaintSeed): Promise<void> {
    const { personId: memberId, kosId } = this.member(seeded, memberKey);
    const madeAt = this.clock.now() - minutesAgo * minute;
    const unanswered = { answer: null, answeredBy: null, answeredAt: null };
    const row = {
      id: pastId(madeAt),
      memberId,
      kosId,
      questionId: null,
      words,
      madeAt,
      dueAt: complaintDueAt({}, madeAt),
    };
    await tx.insert(ComplaintRow, { ...row, ...unanswered });
  }
}
