import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { IdentityReader, type PersonView } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import type { ComplaintRow } from './wish.entities.ts';

type Mine = Reply<'POST /complaints'>;
export type ComplaintToAnswer = Reply<'GET /lead/complaints'>['complaints'][number];

/** Complaints as their members and those who answer see them. */
@Injectable()
export class ShowComplaints {
  constructor(
    private readonly clock: Clock,
    private readonly people: IdentityReader,
    private readonly hosts: KosReader,
  ) {}

  async allMine(rows: readonly ComplaintRow[]): Promise<Mine[]> {
    const people = await this.people.people(rows.flatMap((row) => row.answeredBy ?? []));
    return rows.map((row) => this.mine(row, people));
  }

  mine(row: ComplaintRow, people: ReadonlyMap<string, PersonView>): Mine {
    const { id, words, questionId, madeAt, dueAt, answer, answeredBy, answeredAt: at } = row;
    const by = people.get(answeredBy ?? '')?.displayName ?? '';
    return {
      id,
      words,
      questionId,
      madeAt,
      dueAt,
      answer: answer === null || at === null ? null : { words: answer, by, at },
    };
  }

  /** `late` is kept for ever: unanswered after the due time, or answered after it. */
  async toAnswer(rows: readonly ComplaintRow[]): Promise<ComplaintToAnswer[]> {
    const [people, cards] = await Promise.all([
      this.people.people(
        rows.flatMap(({ memberId, answeredBy }) => (answeredBy ? [memberId, answeredBy] : [memberId])),
      ),
      this.hosts.cards(rows.map((row) => row.kosId)),
    ]);
    return rows.flatMap((row) => {
      const [member, host] = [people.get(row.memberId), cards.get(row.kosId)];
      const late = (row.answeredAt ?? this.clock.now()) > row.dueAt;
      return member && host ? [{ ...this.mine(row, people), member, host, late }] : [];
    });
  }
}
