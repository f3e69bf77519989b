import { heldUntil } from '@huiyou/domain/questions/claim';
import { nextInQueue, type Queued } from '@huiyou/domain/questions/queue-order';
import { type Lane, lanes } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Batch } from '../../../platform/database/batch.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';

/** A host who takes what comes next. */
export type Taker = { kosId: string; personId: string };
/** The question that is theirs now; `lost` when another was a moment faster, null when nothing is free. */
export type Taken = { id: string } | 'lost' | null;

/** By host: the question, and who would have it. */
type Offered = ReadonlyMap<string, { id: string; personId: string }>;
type Head = Queued & { kosId: string };

/**
 * Takes what the rule offers next, for all hosts who ask in the same moment in one transaction: their heads are read from
 * the queue's index by one statement and claimed by another. Plain statements: this is the hottest path of answering.
 */
@Injectable()
export class TakeNext {
  private readonly batch: Batch<Taker, Taken>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.batch = new Batch(database, async (tx, takers) => {
      const offered = await this.offer(tx, [...new Map(takers.map((taker) => [taker.kosId, taker])).values()]);
      return { last: this.take(tx, takers, offered) };
    });
  }

  /** Whoever holds one already goes on with it, until the rule offers another. */
  run(taker: Taker): Promise<Taken> {
    return this.batch.run(taker);
  }

  /** What the rule offers each host next, if anything. */
  private async offer(tx: Tx, takers: readonly Taker[]): Promise<Offered> {
    const now = this.clock.now();
    const kosIds = takers.map(({ kosId }) => kosId);
    const [heads, lastTwo] = await inOneGo([this.heads(tx, takers, now), this.lastTwo(tx, kosIds)]);
    return new Map(
      takers.flatMap(({ kosId, personId }): [string, { id: string; personId: string }][] => {
        const open = heads.filter((head) => head.kosId === kosId);
        const next = nextInQueue(open, now, lastTwo.get(kosId) ?? []);
        return next ? [[kosId, { id: next.id, personId }]] : [];
      }),
    );
  }

  private async take(tx: Tx, takers: readonly Taker[], offered: Offered): Promise<{ done: Taken }[]> {
    const won = await this.claim(tx, [...offered.values()], this.clock.now());
    return takers.map(({ kosId }) => {
      const next = offered.get(kosId);
      if (!next) return { done: null };
      return { done: won.has(next.id) ? { id: next.id } : 'lost' };
    });
  }

  /** The first question of each lane of each host that nobody else holds. */
  private async heads(tx: Tx, takers: readonly Taker[], now: number): Promise<Head[]> {
    const one = `SELECT * FROM (SELECT kosId, lane, id, dueAt, askedAt FROM question
      WHERE kosId = ? AND queued = ? AND lane = ? AND (claimedBy IS NULL OR claimedBy = ? OR claimedUntil <= ?)
      ORDER BY dueAt, askedAt, id LIMIT 1) AS head`;
    const asked = takers.flatMap((taker) => lanes.map((lane) => [taker.kosId, true, lane, taker.personId, now]));
    const rows: Head[] = await tx.query(union(one, asked.length), bound(asked.flat()));
    return rows.map((row) => ({ ...row, dueAt: Number(row.dueAt), askedAt: Number(row.askedAt) }));
  }

  /** Lanes of the last two answers, newest last. */
  private async lastTwo(tx: Tx, kosIds: readonly string[]): Promise<Map<string, Lane[]>> {
    const one = `SELECT * FROM (SELECT answeredFor AS kosId, lane FROM question_entry
      WHERE answeredFor = ? AND lane IS NOT NULL ORDER BY id DESC LIMIT 2) AS latest`;
    const rows: { kosId: string; lane: Lane }[] = await tx.query(union(one, kosIds.length), [...kosIds]);
    const lastTwo = new Map<string, Lane[]>();
    for (const { kosId, lane } of rows) lastTwo.set(kosId, [lane, ...(lastTwo.get(kosId) ?? [])]);
    return lastTwo;
  }

  /** Claims what is still free and open. Returns the ids that are theirs now. */
  private async claim(tx: Tx, wanted: readonly { id: string; personId: string }[], now: number): Promise<Set<string>> {
    if (wanted.length === 0) return new Set();
    const cases = `CASE id ${wanted.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    const pairs = wanted.flatMap(({ id, personId }) => [id, personId]);
    const ids = wanted.map(({ id }) => id).sort();
    const until = heldUntil(now);
    const marks = ids.map(() => '?').join(', ');
    const update = tx.query(
      `UPDATE question SET claimedUntil = ?, claimedBy = ${cases} WHERE id IN (${marks}) AND queued = ?
       AND (claimedBy IS NULL OR claimedUntil <= ? OR claimedBy = ${cases})`,
      bound([until, ...pairs, ...ids, true, now, ...pairs]),
    );
    const kept: Promise<{ id: string; claimedBy: string; claimedUntil: number | string }[]> = tx.query(
      `SELECT id, claimedBy, claimedUntil FROM question WHERE id IN (${marks}) AND queued = ?`,
      bound([...ids, true]),
    );
    const [, rows] = await inOneGo([update, kept]);
    const holders = new Map(rows.map((row) => [row.id, row]));
    const won = wanted.filter(({ id, personId }) => {
      const row = holders.get(id);
      return row?.claimedBy === personId && Number(row.claimedUntil) === until;
    });
    return new Set(won.map(({ id }) => id));
  }
}

function union(select: string, times: number): string {
  return Array.from({ length: times }, () => select).join(' UNION ALL ');
}

/** SQLite's driver takes no booleans in plain statements. */
function bound(values: readonly (string | number | boolean)[]): (string | number)[] {
  return values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
}
