import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { AnswerRow } from './answer.entities.ts';
import { librarySpace } from './index-answers.ts';

export type AnswerView = Reply<'GET /answers/:id'>;
/** Whose answers: the calling host's, or the brand's. */
export type Whose = 'mine' | 'brand';

/** Answers by who may see them: a host sees their own and the brand's, and changes their own only. */
@Injectable()
export class ShowAnswers {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
  ) {}

  /** The host whose answers these are, null for the brand's. Throws `host-profile-missing`. */
  async ownerOf(caller: Caller, whose: Whose): Promise<string | null> {
    return whose === 'brand' ? null : (await this.hosts.mine(caller.personId)).id;
  }

  /** An answer that the caller may use. What the brand has retired is `not-found`. */
  async usable(caller: Caller, id: string): Promise<AnswerRow> {
    const host = await this.hosts.byPerson(caller.personId);
    const row = await this.database.read.findOneBy(AnswerRow, { id });
    const mine = host !== null && row?.kosId === host.id;
    const brands = host !== null && row?.kosId === null && row.state === 'live';
    if (!row || !(mine || brands)) throw new Refusal('not-found');
    return row;
  }

  /** An answer that the caller may change, held until the transaction ends. Or `not-found`. */
  async held(tx: Tx, caller: Caller, whose: Whose, id: string): Promise<AnswerRow> {
    const host = whose === 'mine' ? await this.hosts.byPerson(caller.personId) : null;
    const row = await lockRow(tx, AnswerRow, { id });
    const theirs = whose === 'brand' ? row?.kosId === null : host !== null && row?.kosId === host.id;
    if (!row || !theirs) throw new Refusal('not-found');
    return row;
  }

  /** What was found, in the order in which it was found. */
  async found(places: readonly { space: string; number: number }[]): Promise<AnswerRow[]> {
    const spaces = [...new Set(places.map(({ space }) => space))];
    const rows = await Promise.all(
      spaces.map((space) => {
        const numbers = places.filter((place) => place.space === space).map(({ number }) => number);
        return this.database.read.findBy(AnswerRow, { space, number: In(numbers) });
      }),
    );
    const byPlace = new Map(rows.flat().map((row) => [`${row.space} ${row.number}`, row]));
    return places.flatMap(({ space, number }) => byPlace.get(`${space} ${number}`) ?? []);
  }
}

/** Where a host searches: their own first, then the brand's. */
export function librariesOf(kosId: string | null): string[] {
  return kosId === null ? [librarySpace(null)] : [librarySpace(kosId), librarySpace(null)];
}

export function viewOf(row: AnswerRow): AnswerView {
  const { id, text, sections, uses, lastUsedAt, questionId, state, forMembers, n, changedAt } = row;
  const topic = { id: row.topicId, name: row.topicName };
  const brand = row.kosId === null;
  return { id, text, topic, sections, brand, uses, lastUsedAt, questionId, state, forMembers, n, changedAt };
}
