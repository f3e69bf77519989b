import type { Query, Reply } from '@huiyou/contracts/api';
import { forgottenAt } from '@huiyou/domain/acquaintances/acquaintance';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { AcquaintanceRow } from './acquaintance.entity.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';

type Guest = Reply<'GET /guests'>['guests'][number];

const pageSize = 30;

/** People who have met the host and never were the host's members, latest exchange first. */
@Injectable()
export class ListGuests {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly people: IdentityReader,
    private readonly stores: StoresReader,
    private readonly acquaintances: AcquaintancesReader,
    private readonly questions: OpenQuestions,
  ) {}

  async run(caller: Caller, { q, cursor }: Query<'GET /guests'>): Promise<Reply<'GET /guests'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const [total, rows] = await Promise.all([
      this.guestsOf(kosId, q).getCount(),
      this.page(this.guestsOf(kosId, q), kosId, cursor),
    ]);
    const shown = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
    return { guests: await this.views(kosId, shown), total, next };
  }

  /** Whoever is or was bonded to the host is left out by the database, so that pages are full and the total is right. */
  private guestsOf(kosId: string, q: string | undefined): SelectQueryBuilder<AcquaintanceRow> {
    const query = this.database.read
      .createQueryBuilder(AcquaintanceRow, 'a')
      .innerJoin('person', 'p', 'p.id = a.personId')
      .where('a.kosId = :kosId', { kosId })
      .andWhere('NOT EXISTS (SELECT 1 FROM bond b WHERE b.memberId = a.personId AND b.kosId = a.kosId)');
    if (q) {
      const like = `%${q.toLowerCase().replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
      query.andWhere("LOWER(p.displayName) LIKE :like ESCAPE '!'", { like });
    }
    return query;
  }

  private async page(
    query: SelectQueryBuilder<AcquaintanceRow>,
    kosId: string,
    cursor: string | undefined,
  ): Promise<AcquaintanceRow[]> {
    const last = cursor ? await this.database.read.findOneBy(AcquaintanceRow, { id: cursor, kosId }) : null;
    if (last) {
      const { lastExchangeAt: at, id } = last;
      query.andWhere('(a.lastExchangeAt < :at OR (a.lastExchangeAt = :at AND a.id < :id))', { at, id });
    }
    return query
      .orderBy('a.lastExchangeAt', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .limit(pageSize + 1)
      .getMany();
  }

  private async views(kosId: string, rows: readonly AcquaintanceRow[]): Promise<Guest[]> {
    const ids = rows.map((row) => row.personId);
    const [people, stores, facts, open] = await Promise.all([
      this.people.people(ids),
      this.stores.names(rows.map((row) => row.storeId)),
      this.acquaintances.factsWith(kosId, ids),
      this.questions.withHost(kosId, ids),
    ]);
    return rows.flatMap(({ id, personId, metAt, how, source, storeId, lastExchangeAt }) => {
      const person = people.get(personId);
      if (!person) return [];
      return {
        ...{ id, person, metAt, how, source, lastExchangeAt },
        storeName: storeId === null ? null : (stores.get(storeId) ?? null),
        forgottenAt: forgottenAt(lastExchangeAt),
        openQuestions: open.get(personId) ?? 0,
        facts: facts.get(personId) ?? [],
      };
    });
  }
}
