import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../../platform/http/caller.ts';
import { KosReader, mayLookAfter } from '../kos/kos.reader.ts';
import { dealtWith, QuestionsReader } from '../questions/questions.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import type { ComplaintRow, WishRow } from './wish.entities.ts';

type About = { memberId: string; kosId: string; questionId?: string | null };

/** What a lead may decide: hosts of their branch, but never a matter in which they are the host, a stand-in or the member. */
@Injectable()
export class LeadScope {
  constructor(
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    private readonly questions: QuestionsReader,
  ) {}

  async sees(caller: Caller, { memberId, kosId, questionId = null }: About): Promise<boolean> {
    const own = await this.hosts.byPerson(caller.personId);
    if (memberId === caller.personId || own?.id === kosId) return false;
    if (own && questionId !== null && (await this.questions.dealtWith(questionId, own.id))) return false;
    return this.looksAfter(caller, kosId);
  }

  async looksAfter(caller: Caller, kosId: string): Promise<boolean> {
    const host = (await this.hosts.rows([kosId])).get(kosId);
    return host !== undefined && mayLookAfter(await this.stores.scopeOf(caller), host);
  }

  /** Bounds a query in the same way. `column` is the host's. */
  async bound<T extends WishRow | ComplaintRow>(
    caller: Caller,
    query: SelectQueryBuilder<T>,
    alias: string,
    column: 'fromKosId' | 'kosId',
  ): Promise<SelectQueryBuilder<T>> {
    const scope = await this.stores.scopeOf(caller);
    const own = await this.hosts.byPerson(caller.personId);
    query.where(`${alias}.memberId <> :me`, { me: caller.personId });
    if (own) query.andWhere(`${alias}.${column} <> :own`, { own: own.id });
    // About a question that this host had or answered, for themselves or for another one.
    if (own && column === 'kosId') query.andWhere(`NOT ${dealtWith(`${alias}.questionId`)}`);
    if (scope.whole) return query;
    const ids = (await this.hosts.capacitiesIn(scope, {})).map(({ id }) => id);
    return ids.length === 0 ? query.andWhere('1 = 0') : query.andWhere(`${alias}.${column} IN (:...ids)`, { ids });
  }
}
