import type { Query, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { type HostCard, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { HandoverMemberRow, HandoverRow } from './handover.entities.ts';
import { HandoversReader } from './handovers.reader.ts';

export type Summary = Reply<'GET /handovers/:id'>;
type Counted = {
  handoverId: string;
  state: Summary['counts'][number]['state'];
  leftBecause: Summary['left'][number]['reason'] | null;
  count: number | string;
};

const pageSize = 20;
const membersSize = 50;

/** Handovers of the branch somebody looks after. */
@Injectable()
export class ReadHandovers {
  constructor(
    private readonly database: Database,
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
    private readonly handovers: HandoversReader,
  ) {}

  async list(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /handovers'>> {
    const scope = await this.stores.scopeOf(caller);
    const query = this.database.read.createQueryBuilder(HandoverRow, 'h').where('1 = 1');
    if (!scope.whole) {
      const ids = (await this.hosts.capacitiesIn(scope, {})).map(({ id }) => id);
      query.andWhere(ids.length === 0 ? '1 = 0' : 'h.fromKosId IN (:...ids)', { ids });
    }
    const own = await this.hosts.byPerson(caller.personId);
    if (own) query.andWhere('(h.fromKosId <> :own OR h.startedBy = :me)', { own: own.id, me: caller.personId });
    if (cursor) query.andWhere('h.id < :cursor', { cursor });
    const rows = await query
      .orderBy('h.id', 'DESC')
      .limit(pageSize + 1)
      .getMany();
    const page = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    return { handovers: await this.summaries(page), next };
  }

  async one(caller: Caller, id: string): Promise<Summary> {
    const [summary] = await this.summaries([await this.inScope(caller, id)]);
    if (!summary) throw new Refusal('not-found');
    return summary;
  }

  /** A handover that begins in a transaction of its own, before anybody else can read it. */
  async begun(row: HandoverRow, total: number): Promise<Summary> {
    const summary = summaryOf(row, await this.cards([row]), [], total);
    if (!summary) throw new Refusal('not-found');
    return summary;
  }

  async members(
    caller: Caller,
    id: string,
    query: Query<'GET /handovers/:id/members'>,
  ): Promise<Reply<'GET /handovers/:id/members'>> {
    await this.inScope(caller, id);
    const { state, cursor } = query;
    const rows = await this.database.read.find(HandoverMemberRow, {
      where: { handoverId: id, ...(state ? { state } : {}), ...(cursor ? { id: MoreThan(cursor) } : {}) },
      order: { id: 'ASC' },
      take: membersSize + 1,
    });
    const page = rows.slice(0, membersSize);
    const [people, cards, lines] = await Promise.all([
      this.people.people(page.map((row) => row.memberId)),
      this.hosts.cards(page.flatMap((row) => row.toKosId ?? [])),
      this.handovers.lines(page.map((row) => row.id)),
    ]);
    const members = page.flatMap((row) => {
      const person = people.get(row.memberId);
      const to = (row.toKosId !== null && cards.get(row.toKosId)) || null;
      const line = lines.get(row.id) ?? [];
      return person ? [{ id: row.id, person, to, state: row.state, left: row.leftBecause, lines: line }] : [];
    });
    return { members, next: rows.length > membersSize ? (page.at(-1)?.id ?? null) : null };
  }

  /**
   * A handover whose host lies in the caller's branch; any other is not found, and so is one by which others take
   * members from the caller as a host: why they do is not for that host to read.
   */
  private async inScope(caller: Caller, id: string): Promise<HandoverRow> {
    const row = await this.database.read.findOneBy(HandoverRow, { id });
    const own = await this.hosts.byPerson(caller.personId);
    if (!row || (row.fromKosId === own?.id && row.startedBy !== caller.personId)) throw new Refusal('not-found');
    await this.hosts.inScope(await this.stores.scopeOf(caller), row.fromKosId);
    return row;
  }

  private async summaries(rows: readonly HandoverRow[]): Promise<Summary[]> {
    const [counted, cards, loads] = await Promise.all([
      this.counted(rows.map((row) => row.id)),
      this.cards(rows),
      this.bonds.loadsOf(rows.map((row) => row.fromKosId)),
    ]);
    return rows.flatMap((row) => {
      const members = loads.get(row.fromKosId)?.members ?? 0;
      return (
        summaryOf(
          row,
          cards,
          counted.filter((one) => one.handoverId === row.id),
          members,
        ) ?? []
      );
    });
  }

  private cards(rows: readonly HandoverRow[]): Promise<Map<string, HostCard>> {
    const ids = ({ fromKosId, successors, standInKosId }: HandoverRow) => [fromKosId, ...successors, standInKosId];
    return this.hosts.cards(rows.flatMap(ids).filter((id) => id !== null));
  }

  private async counted(ids: readonly string[]): Promise<Counted[]> {
    if (ids.length === 0) return [];
    return this.database.read
      .createQueryBuilder(HandoverMemberRow, 'm')
      .select('m.handoverId', 'handoverId')
      .addSelect('m.state', 'state')
      .addSelect('m.leftBecause', 'leftBecause')
      .addSelect('COUNT(*)', 'count')
      .where('m.handoverId IN (:...ids)', { ids: [...ids] })
      .groupBy('m.handoverId')
      .addGroupBy('m.state')
      .addGroupBy('m.leftBecause')
      .getRawMany<Counted>();
  }
}

function summaryOf(
  row: HandoverRow,
  cards: ReadonlyMap<string, HostCard>,
  counted: readonly Counted[],
  members: number,
): Summary | null {
  const from = cards.get(row.fromKosId);
  if (!from) return null;
  const counts = sums(counted, (one) => one.state).map(([state, count]) => ({ state, count }));
  const left = sums(counted, (one) => one.leftBecause).flatMap(([reason, count]) =>
    reason ? [{ reason, count }] : [],
  );
  const planned = counts.reduce((sum, { count }) => sum + count, 0);
  const coming = row.state === 'announced' || row.state === 'planning' ? (row.chosen?.length ?? members) : 0;
  return {
    ...{ id: row.id, kind: row.kind, from, words: row.words, startedAt: row.startedAt, leavesAt: row.leavesAt },
    successors: row.successors.flatMap((id) => cards.get(id) ?? []),
    standIn: (row.standInKosId !== null && cards.get(row.standInKosId)) || null,
    state: row.state,
    total: Math.max(planned, coming),
    counts,
    left,
  };
}

function sums<K>(counted: readonly Counted[], key: (one: Counted) => K): [K, number][] {
  const sum = new Map<K, number>();
  for (const one of counted) sum.set(key(one), (sum.get(key(one)) ?? 0) + Number(one.count));
  return [...sum];
}
