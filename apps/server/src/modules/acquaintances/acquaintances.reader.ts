import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { partOf, type Sought } from '../../platform/database/sought.ts';
import { AcquaintanceRow, RelationFactRow } from './acquaintance.entity.ts';

export type FactView = Reply<'GET /guests'>['guests'][number]['facts'][number];

/** Who has met whom, and what passed between them, for the other modules. */
@Injectable()
export class AcquaintancesReader {
  constructor(private readonly database: Database) {}

  /** Whether this person has met the host, or null. */
  async between(kosId: string, personId: string, tx?: Tx): Promise<AcquaintanceRow | null> {
    return (tx ?? this.database.read).findOneBy(AcquaintanceRow, { kosId, personId });
  }

  /** The acquaintance, if it is this person's own. */
  async ofPerson(id: string, personId: string, tx?: Tx): Promise<AcquaintanceRow | null> {
    return (tx ?? this.database.read).findOneBy(AcquaintanceRow, { id, personId });
  }

  /** The hosts among these whom the person has met, the latest exchange first. */
  async metAmong(personId: string, kosIds: readonly string[], tx?: Tx): Promise<AcquaintanceRow[]> {
    if (kosIds.length === 0) return [];
    const where = { personId, kosId: In([...kosIds]) };
    return (tx ?? this.database.read).find(AcquaintanceRow, { where, order: { lastExchangeAt: 'DESC', id: 'DESC' } });
  }

  /** The host this person had an exchange with last, or null. */
  async latestOf(personId: string): Promise<AcquaintanceRow | null> {
    const order = { lastExchangeAt: 'DESC', id: 'DESC' } as const;
    return this.database.read.findOne(AcquaintanceRow, { where: { personId }, order });
  }

  /** When somebody last became a guest of each host at a store; hosts to whom nobody did are missing from the map. */
  async lastWalkIns(kosIds: readonly string[]): Promise<Map<string, number>> {
    if (kosIds.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder(AcquaintanceRow, 'a')
      .select('a.kosId', 'kosId')
      .addSelect('MAX(a.metAt)', 'at')
      .where('a.kosId IN (:...kosIds) AND a.how = :how', { kosIds: [...kosIds], how: 'store' })
      .groupBy('a.kosId')
      .getRawMany<{ kosId: string; at: number | string }>();
    return new Map(rows.map(({ kosId, at }) => [kosId, Number(at)]));
  }

  /** Relation facts by id. */
  async facts(ids: readonly string[], tx?: Tx): Promise<Map<string, FactView>> {
    if (ids.length === 0) return new Map();
    const rows = await (tx ?? this.database.read).findBy(RelationFactRow, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, factView(row)]));
  }

  /** What passed between a host and a person, oldest first. */
  async factsBetween(kosId: string, personId: string, tx?: Tx): Promise<FactView[]> {
    const rows = await (tx ?? this.database.read).find(RelationFactRow, {
      where: { kosId, personId },
      order: { on: 'ASC', id: 'ASC' },
    });
    return rows.map(factView);
  }

  /** What passed between one person and several hosts, by host, oldest first. */
  async factsOf(personId: string, kosIds: readonly string[]): Promise<Map<string, FactView[]>> {
    if (kosIds.length === 0) return new Map();
    const rows = await this.database.read.find(RelationFactRow, {
      where: { personId, kosId: In([...kosIds]) },
      order: { on: 'ASC', id: 'ASC' },
    });
    return grouped(rows, 'kosId');
  }

  /** What passed between one host and several people, by person, oldest first. */
  async factsWith(kosId: string, people: readonly string[]): Promise<Map<string, FactView[]>> {
    if (people.length === 0) return new Map();
    const rows = await this.database.read.find(RelationFactRow, {
      where: { kosId, personId: In([...people]) },
      order: { on: 'ASC', id: 'ASC' },
    });
    return grouped(rows, 'personId');
  }

  /** Whether host and person knew each other before or beside a bond. */
  async haveMet(tx: Tx, kosId: string | Sought, personId: string): Promise<boolean> {
    const { sql, values } = partOf(kosId);
    const [row]: { met: unknown }[] = await tx.query(`SELECT ${metOf(sql, '?')} AS met`, [...values, personId]);
    return Number(row?.met) === 1;
  }

  /** The acquaintance, held until the transaction ends, so that facts are cited and taken away one at a time. */
  async hold(tx: Tx, kosId: string, personId: string): Promise<AcquaintanceRow | null> {
    return lockRow(tx, AcquaintanceRow, { kosId, personId });
  }
}

/** The same as part of somebody's statement, 1 or 0; `kosId` and `personId` are columns or parameters. */
export function metOf(kosId: string, personId: string): string {
  return `EXISTS (SELECT 1 FROM acquaintance WHERE kosId = ${kosId} AND personId = ${personId})`;
}

function grouped(rows: readonly RelationFactRow[], by: 'kosId' | 'personId'): Map<string, FactView[]> {
  const groups = new Map<string, FactView[]>();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), factView(row)]);
  return groups;
}

export function factView({ id, on, text, kind, channel, state }: RelationFactRow): FactView {
  return { id, on, text, kind, channel, state };
}
