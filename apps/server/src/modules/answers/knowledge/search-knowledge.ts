import type { Reply } from '@huiyou/contracts/api';
import { proposeAnswers } from '@huiyou/domain/answers/propose-answers';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { KnowledgeHelpRow, KnowledgeRow } from '../answer.entities.ts';
import { FindAnswers, type Place } from '../find-answers.ts';
import { knowledgeSpace } from '../index-answers.ts';

type Knowledge = Reply<'GET /knowledge/:id'>;

/** From so many characters on it is a sentence, not words to search for. */
const sentenceFrom = 9;
const mostNear = 3;
/** What shares fewer telling characters with the sentence is about something else. */
const sharedCharacters = 4;

/** What a member's club and the brand know already. What is taken back is found and opened no more. */
@Injectable()
export class SearchKnowledge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly find: FindAnswers,
  ) {}

  /** What has every word of it; of a whole sentence, which nothing repeats word by word, what is nearest to it. */
  async run(caller: Caller, q: string): Promise<Reply<'GET /knowledge'>> {
    const spaces = await this.spacesOf(caller);
    const { found, total } = await this.find.search(spaces, q);
    if (total > 0 || q.length < sentenceFrom)
      return { knowledge: await this.views(caller, await this.found(found)), total };
    const near = await this.near(spaces, q);
    return { knowledge: await this.views(caller, near), total: near.length };
  }

  private async near(spaces: readonly string[], text: string): Promise<KnowledgeRow[]> {
    const { found, weights } = await this.find.like(spaces, text);
    const rows = await this.found(found);
    const scores = new Map(found.map(({ space, number, score }) => [`${space} ${number}`, score]));
    const known = rows.map((row) => ({
      ...{ id: row.id, text: row.text, topicId: row.topicId, uses: row.helped, toldBefore: false },
      said: row.sections.map((section) => section.text).join('\n'),
      shared: scores.get(`${row.space} ${row.number}`) ?? 0,
    }));
    const nearest = proposeAnswers({ text, topicId: '' }, weights, known, mostNear);
    const telling = nearest.filter(({ why }) => why.terms.join('').length >= sharedCharacters);
    return telling.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }

  async one(caller: Caller, id: string): Promise<Knowledge> {
    const [view] = await this.views(caller, [await this.visible(caller, id)]);
    if (!view) throw new Refusal('not-found');
    return view;
  }

  /** Counted once for each member. */
  async answered(caller: Caller, id: string): Promise<Knowledge> {
    await this.visible(caller, id);
    const help = { knowledgeId: id, memberId: caller.personId };
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, KnowledgeRow, { id });
      if (!row || (await tx.existsBy(KnowledgeHelpRow, help))) return;
      await tx.insert(KnowledgeHelpRow, { ...help, at: this.clock.now() });
      await tx.update(KnowledgeRow, { id }, { helped: row.helped + 1 });
    });
    return this.one(caller, id);
  }

  private async spacesOf({ personId }: Caller): Promise<string[]> {
    return [knowledgeSpace((await this.bonds.myBond(personId)).kosId), knowledgeSpace(null)];
  }

  private async visible(caller: Caller, id: string): Promise<KnowledgeRow> {
    const spaces = await this.spacesOf(caller);
    const row = await this.database.read.findOneBy(KnowledgeRow, { id });
    if (!row || row.space === null || !spaces.includes(row.space)) throw new Refusal('not-found');
    return row;
  }

  private async found(places: readonly Place[]): Promise<KnowledgeRow[]> {
    const at = places.map(({ space, number }) => ({ space, number }));
    const rows = at.length === 0 ? [] : await this.database.read.findBy(KnowledgeRow, at);
    const byPlace = new Map(rows.map((row) => [`${row.space} ${row.number}`, row]));
    return places.flatMap(({ space, number }) => byPlace.get(`${space} ${number}`) ?? []);
  }

  private async views({ personId }: Caller, rows: readonly KnowledgeRow[]): Promise<Knowledge[]> {
    if (rows.length === 0) return [];
    const mine = { memberId: personId, knowledgeId: In(rows.map(({ id }) => id)) };
    const helped = new Set((await this.database.read.findBy(KnowledgeHelpRow, mine)).map((row) => row.knowledgeId));
    return rows.map((row) => ({
      ...{ id: row.id, text: row.text, topic: { id: row.topicId, name: row.topicName }, sections: row.sections },
      ...{ brand: row.kosId === null, helped: row.helped, helpedMe: helped.has(row.id) },
      since: row.decidedAt ?? row.proposedAt,
    }));
  }
}
