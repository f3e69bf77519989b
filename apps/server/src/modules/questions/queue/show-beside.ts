import type { Reply } from '@huiyou/contracts/api';
import { holderAt } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { IdentityReader } from '../../identity/identity.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow, QuestionDraftRow, QuestionNoteRow } from '../answering.entities.ts';
import type { QuestionRow } from '../question.entity.ts';
import { BreachRow } from '../watching/breach.entity.ts';

type HostThread = Reply<'GET /queue/:id'>;
export type Consultation = HostThread['consultations'][number];

/** What stands beside a question for those who answer: claim, draft, notes, colleagues' words, a broken promise. */
@Injectable()
export class ShowBeside {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly people: IdentityReader,
  ) {}

  async claim(row: QuestionRow, { personId }: Caller): Promise<HostThread['claim']> {
    const holder = holderAt(row, this.clock.now());
    if (holder === null || row.claimedUntil === null) return null;
    return { by: await this.people.person(holder), mine: holder === personId, until: row.claimedUntil };
  }

  async draft({ id: questionId }: QuestionRow, { personId }: Caller): Promise<HostThread['draft']> {
    const draft = await this.database.read.findOneBy(QuestionDraftRow, { questionId, personId });
    return draft && { reply: draft.reply, sections: draft.sections, n: draft.n, savedAt: draft.savedAt };
  }

  async notes({ id: questionId }: QuestionRow): Promise<HostThread['notes']> {
    const rows = await this.database.read.find(QuestionNoteRow, { where: { questionId }, order: { id: 'ASC' } });
    const [people, hosts] = await Promise.all([
      this.people.people(rows.map((row) => row.authorId)),
      this.hosts.cards(rows.flatMap((row) => row.toKosId ?? [])),
    ]);
    return rows.flatMap(({ id, authorId, toKosId, text, at }) => {
      const author = people.get(authorId);
      return author ? [{ id, author, to: toKosId === null ? null : (hosts.get(toKosId) ?? null), text, at }] : [];
    });
  }

  async consultationsOn({ id: questionId }: QuestionRow): Promise<Consultation[]> {
    const rows = await this.database.read.find(ConsultationRow, { where: { questionId }, order: { id: 'ASC' } });
    return this.consultations(rows);
  }

  async consultations(rows: readonly ConsultationRow[]): Promise<Consultation[]> {
    const hosts = await this.hosts.cards(rows.flatMap((row) => [row.askedKosId, row.byKosId]));
    return rows.flatMap(({ id, askedKosId, byKosId, text, answer, named, askedAt, answeredAt }) => {
      const [asked, by] = [hosts.get(askedKosId), hosts.get(byKosId)];
      return asked && by ? [{ id, asked, by, text, answer, named, askedAt, answeredAt }] : [];
    });
  }

  /** The latest broken promise of a question without an apology; null where there is nobody to say it to any more. */
  async apologyDue(row: QuestionRow): Promise<HostThread['apologyDue']> {
    if (!hearsApologies(row)) return null;
    const { id: questionId } = row;
    const [breach] = await this.database.read.find(BreachRow, {
      where: { questionId, apologyAt: IsNull() },
      order: { dueAt: 'DESC' },
      take: 1,
    });
    return breach ? { dueAt: breach.dueAt } : null;
  }
}

/** Of what was taken back, or became part of another question, nobody waits for a word. */
export function hearsApologies({ state }: Pick<QuestionRow, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'merged';
}
