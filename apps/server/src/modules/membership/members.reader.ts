import type { Query } from '@huiyou/contracts/api';
import { memberShows } from '@huiyou/domain/membership/bond';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { BondRow } from './bond.entity.ts';

export type MemberSearch = Omit<Query<'GET /members'>, 'cursor'>;

/** The members of one host: found by name, note or tag, by what they have in common, or by their bond. */
@Injectable()
export class MembersReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The active bond, if it is this host's. */
  async ofHost(kosId: string, id: string): Promise<BondRow | null> {
    return this.database.read.findOneBy(BondRow, { id, kosId, endedAt: IsNull() });
  }

  /** The same, held until the transaction ends. */
  async held(tx: Tx, kosId: string, id: string): Promise<BondRow | null> {
    const bond = await lockRow(tx, BondRow, { id });
    return bond?.kosId === kosId && bond.endedAt === null ? bond : null;
  }

  /** Which of these bonds of the host are active; they stay so until the transaction ends. */
  async keepActive(tx: Tx, kosId: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const query = tx
      .createQueryBuilder(BondRow, 'b')
      .where('b.id IN (:...ids) AND b.kosId = :kosId AND b.endedAt IS NULL', { ids: [...ids], kosId })
      .orderBy('b.id');
    if (this.database.engine !== 'sqlite') query.setLock('pessimistic_read');
    return new Set((await query.getMany()).map(({ id }) => id));
  }

  /** Active bonds whose member's name has these letters, newest first, from `cursor` on, and how many there are. */
  async byName(
    kosId: string,
    q: string | undefined,
    cursor: string | undefined,
    take: number,
  ): Promise<[BondRow[], number]> {
    const all = () => {
      const query = this.query(kosId, { show: 'all' });
      if (q) query.andWhere(nameLike, { like: likeOf(q) });
      return query;
    };
    const page = all().orderBy('b.id', 'DESC').limit(take);
    if (cursor) page.andWhere('b.id < :cursor', { cursor });
    return Promise.all([page.getMany(), all().getCount()]);
  }

  /** Bonds that ended, latest first, from the one with the id `cursor` on. */
  async leftOf(kosId: string, cursor: string | undefined, take: number): Promise<BondRow[]> {
    const query = this.database.read
      .createQueryBuilder(BondRow, 'b')
      .where('b.kosId = :kosId AND b.endedAt IS NOT NULL', { kosId })
      .orderBy('b.endedAt', 'DESC')
      .addOrderBy('b.id', 'DESC')
      .limit(take);
    const after = cursor ? await this.database.read.findOneBy(BondRow, { id: cursor, kosId }) : null;
    if (after) {
      query.andWhere('(b.endedAt < :at OR (b.endedAt = :at AND b.id < :id))', { at: after.endedAt, id: after.id });
    }
    return query.getMany();
  }

  /** The search as a query over active bonds `b` of this host; every condition is held by the server. */
  query(kosId: string, search: MemberSearch, tx?: Tx): SelectQueryBuilder<BondRow> {
    const query = (tx ?? this.database.read)
      .createQueryBuilder(BondRow, 'b')
      .where('b.kosId = :kosId AND b.endedAt IS NULL', { kosId });
    const { q, tier, tag, show } = search;
    if (tier) query.andWhere('b.tier = :tier', { tier });
    if (tag) query.andWhere('EXISTS (SELECT 1 FROM member_tag t WHERE t.bondId = b.id AND t.tag = :tag)', { tag });
    if (q) this.byWords(query, q);
    this.byState(query, show);
    return query;
  }

  private byWords(query: SelectQueryBuilder<BondRow>, q: string): void {
    query.andWhere(
      `(${nameLike}
        OR EXISTS (SELECT 1 FROM member_note n WHERE n.bondId = b.id AND LOWER(n.note) LIKE :like ESCAPE '!')
        OR EXISTS (SELECT 1 FROM member_tag g WHERE g.bondId = b.id AND LOWER(g.tag) LIKE :like ESCAPE '!'))`,
      { like: likeOf(q) },
    );
  }

  private byState(query: SelectQueryBuilder<BondRow>, show: MemberSearch['show']): void {
    const now = this.clock.now();
    if (show === 'new')
      query.andWhere('COALESCE(b.knownSince, b.since) > :after', { after: now - memberShows.newDays * day });
    if (show === 'dormant') query.andWhere('b.dormantAt IS NOT NULL');
    if (show === 'carried-over') query.andWhere('b.reason = :reason', { reason: 'carried-over' });
    if (show === 'handed-over') query.andWhere('b.reason IN (:...reasons)', { reasons: ['handed-over', 'silence'] });
    if (show === 'quiet') {
      query
        .andWhere('b.dormantAt IS NULL')
        .andWhere('COALESCE(b.lastExchangeAt, b.since) < :quiet', { quiet: now - memberShows.quietDays * day });
    }
  }
}

const nameLike = `EXISTS (SELECT 1 FROM person p WHERE p.id = b.memberId AND LOWER(p.displayName) LIKE :like ESCAPE '!')`;

/** `%` and `_` in what was typed mean themselves. Letters match whatever their case. */
function likeOf(q: string): string {
  return `%${q.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
}
