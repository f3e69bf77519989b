import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow, shareRow } from '../../platform/database/lock-row.ts';
import { findAmong, findRow } from '../../platform/database/rows.ts';
import type { Sought } from '../../platform/database/sought.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Scope, seesStore } from '../stores/stores.reader.ts';
import { KosRow } from './kos.entity.ts';

export type HostCard = Reply<'GET /kos/me'>['host'];
export type HostLine = Reply<'GET /kos/me'>['line'];

/** Which hosts to list. `q` is part of a name or club name, or a staff number; `ids` leaves out all others. */
export type HostFilter = {
  q?: string | undefined;
  ids?: readonly string[];
  /** Only those who have not signed in yet. */
  unsigned?: true;
  /** Only those who left or have announced it. */
  leaving?: true;
  /** Only those whom new people may come to: at work, signed in, not about to leave. */
  receiving?: true;
};

/** Hosts, for the other modules. */
@Injectable()
export class KosReader {
  constructor(private readonly database: Database) {}

  async byPerson(personId: string): Promise<KosRow | null> {
    return findRow(this.database.read, KosRow, { personId });
  }

  /** The caller's own profile. Throws `host-profile-missing` until it is written. */
  async mine(personId: string): Promise<KosRow> {
    const row = await this.byPerson(personId);
    if (!row) throw new Refusal('host-profile-missing');
    return row;
  }

  /** Hosts by the brand's own numbers, for matching a file. */
  async idsByStaffNo(): Promise<Map<string, string>> {
    const rows = await this.database.read.findBy(KosRow, { staffNo: Not(IsNull()) });
    return new Map(rows.flatMap(({ id, staffNo }) => (staffNo === null ? [] : [[staffNo, id]])));
  }

  /** Capacities by host. */
  async capacities(ids: readonly string[], tx?: Tx): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await (tx ?? this.database.read).findBy(KosRow, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row.capacity]));
  }

  /** A host by id. Throws `not-found`. */
  async byId(id: string): Promise<KosRow> {
    const row = await this.database.read.findOneBy(KosRow, { id });
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** A host by id, if the caller looks after them. Throws `not-found`. */
  async inScope(scope: Scope, id: string): Promise<KosRow> {
    const row = await this.byId(id);
    if (!mayLookAfter(scope, row)) throw new Refusal('not-found');
    return row;
  }

  /**
   * Keeps a host's row until the transaction ends: `shared` by all who act on what the host's calendar says, `alone`
   * by whoever changes it or makes what changed come true. Throws `not-found`.
   */
  async hold(tx: Tx, id: string | Sought, how: 'shared' | 'alone'): Promise<KosRow> {
    const row = await (how === 'shared' ? shareRow : lockRow)(tx, KosRow, { id });
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** Hosts of a scope by name, `most` of them after the one with id `after`. */
  async listIn(scope: Scope, filter: HostFilter, most: number, after?: string): Promise<KosRow[]> {
    const query = this.within(scope, filter).orderBy('k.name').addOrderBy('k.id').limit(most);
    const last = after === undefined ? null : await this.database.read.findOneBy(KosRow, { id: after });
    if (last) {
      query.andWhere('(k.name > :name OR (k.name = :name AND k.id > :id))', { name: last.name, id: last.id });
    }
    return query.getMany();
  }

  /** How many hosts of a scope there are. */
  async countIn(scope: Scope, filter: HostFilter): Promise<number> {
    return this.within(scope, filter).getCount();
  }

  /** Ids and capacities of every host of a scope. */
  async capacitiesIn(scope: Scope, filter: HostFilter): Promise<Pick<KosRow, 'id' | 'capacity'>[]> {
    return this.within(scope, filter).select(['k.id', 'k.capacity']).getMany();
  }

  private within(scope: Scope, { q, ids, unsigned, leaving, receiving }: HostFilter): SelectQueryBuilder<KosRow> {
    const query = this.database.read.createQueryBuilder(KosRow, 'k').where('1 = 1');
    if (!scope.whole)
      query.andWhere(inList('k.storeId', [...scope.storeIds], 'storeIds'), { storeIds: [...scope.storeIds] });
    if (ids) query.andWhere(inList('k.id', ids, 'ids'), { ids: [...ids] });
    if (unsigned) query.andWhere('k.personId IS NULL');
    if (leaving) query.andWhere('k.leavesAt IS NOT NULL');
    if (receiving) {
      query.andWhere('k.personId IS NOT NULL AND k.leavesAt IS NULL AND k.active = :active', { active: true });
    }
    if (q) {
      const like = `%${q.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
      query.andWhere("(k.name LIKE :like ESCAPE '!' OR k.clubName LIKE :like ESCAPE '!' OR k.staffNo = :q)", {
        like,
        q,
      });
    }
    return query;
  }

  /** Hosts who work at a store and whom new people may come to, by name. */
  async receivingAt(storeId: string): Promise<KosRow[]> {
    const row = { storeId, active: true, personId: Not(IsNull()), leavesAt: IsNull() };
    return this.database.read.find(KosRow, { where: row, order: { name: 'ASC', id: 'ASC' } });
  }

  /** Hosts by id; unknown ids are missing from the map. */
  async rows(ids: readonly string[], tx?: Tx): Promise<Map<string, KosRow>> {
    const rows = await findAmong(tx ?? this.database.read, KosRow, 'id', ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Ids of the hosts whose usual stand-in this one is, the first `most` of them. */
  async namedBy(standInKosId: string, most: number): Promise<string[]> {
    const rows = await this.database.read.find(KosRow, {
      select: { id: true },
      where: { standInKosId },
      order: { id: 'ASC' },
      take: most,
    });
    return rows.map((row) => row.id);
  }

  async cards(ids: readonly string[]): Promise<Map<string, HostCard>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read.findBy(KosRow, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
  }
}

/** Whether somebody with this scope looks after the host. Hosts without a store belong to the whole brand alone. */
export function mayLookAfter(scope: Scope, host: Pick<KosRow, 'storeId'>): boolean {
  return seesStore(scope, host.storeId);
}

/** An empty list matches nothing; neither engine takes an empty one. */
function inList(column: string, values: readonly string[], name: string): string {
  return values.length === 0 ? '1 = 0' : `${column} IN (:...${name})`;
}

/** Whether members may come to this host now: active, signed in, not leaving. Places are another matter. */
export function takesMembers(row: KosRow | undefined): row is KosRow {
  return row !== undefined && row.active && row.personId !== null && row.leavesAt === null;
}

export function cardOf(row: KosRow): HostCard {
  const { id, name, clubName, pronoun, portrait, seal, miniSeal } = row;
  return { id, name, clubName, pronoun, portrait, seal, miniSeal };
}

export function lineOf(row: KosRow): HostLine {
  return row.line === null || row.lineWrittenAt === null ? null : { text: row.line, writtenAt: row.lineWrittenAt };
}
