import type { CardSource } from '@huiyou/domain/acquaintances/acquaintance';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newCode, newId, pastId } from '../../platform/ids.ts';
import { AcquaintanceRow, NameCardRow, RelationFactRow } from '../acquaintances/acquaintance.entity.ts';
import { guests, members } from './brand/members.ts';
import type { RelationFactSeed } from './brand/types.ts';
import type { Seeded } from './seeded.ts';

/** Where the name cards of every host hang. */
const cardPlaces: readonly CardSource[] = ['xiaohongshu', 'in-person'];
/** A card was made this long after the club began. */
const cardAfterDays = 7;

type Met = {
  key: string;
  hostKey: string;
  metDaysAgo: number;
  /** The last exchange that is not a fact. */
  lastDaysAgo: number;
  facts: readonly RelationFactSeed[];
  source: CardSource | null;
};

/** Who has met whom, by which name card, and what passed between them. */
@Injectable()
export class SeedAcquaintances {
  constructor(private readonly clock: Clock) {}

  /** Notes the ids of the facts of each person in `seeded`. */
  async run(tx: Tx, seeded: Seeded): Promise<void> {
    const cards = await this.cards(tx, seeded);
    for (const { key, hostKey, joinedDaysAgo, facts = [], metDaysAgo = joinedDaysAgo } of members)
      await this.meet(tx, seeded, cards, { key, hostKey, facts, metDaysAgo, lastDaysAgo: joinedDaysAgo, source: null });
    for (const guest of guests) await this.meet(tx, seeded, cards, { ...guest, lastDaysAgo: guest.metDaysAgo });
  }

  private ago(days: number): number {
    return this.clock.now() - days * day;
  }

  /** The ids of the cards by host and place. */
  private async cards(tx: Tx, seeded: Seeded): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const [hostKey, { kosId, seed }] of seeded.hosts) {
      const createdAt = this.ago(seed.foundedDaysAgo - cardAfterDays);
      for (const source of cardPlaces) {
        const id = pastId(createdAt);
        await tx.insert(NameCardRow, { id, token: newCode(), kosId, source, createdAt, forgotten: 0 });
        ids.set(`${hostKey} ${source}`, id);
      }
    }
    return ids;
  }

  private async meet(tx: Tx, seeded: Seeded, cards: ReadonlyMap<string, string>, met: Met): Promise<void> {
    const { key, hostKey, metDaysAgo, lastDaysAgo, facts, source } = met;
    const kosId = seeded.hosts.get(hostKey)?.kosId;
    const personId = seeded.people.get(key);
    if (!kosId || !personId) throw new Error(`demo acquaintance ${key} names somebody unknown`);
    const lastExchangeAt = this.ago(Math.min(lastDaysAgo, ...facts.map((fact) => fact.daysAgo)));
    const by = source === null ? null : (cards.get(`${hostKey} ${source}`) ?? null);
    const place = {
      how: by === null ? 'letter' : 'card',
      source,
      nameCardId: by,
      storeId: null,
      reason: null,
    } as const;
    const metAt = this.ago(metDaysAgo);
    await tx.insert(AcquaintanceRow, { id: pastId(metAt), kosId, personId, metAt, ...place, lastExchangeAt });
    const rows = facts.map((fact) => this.factOf(fact, kosId, personId));
    if (rows.length > 0) await tx.insert(RelationFactRow, rows);
    seeded.facts.set(
      key,
      rows.map((row) => row.id),
    );
  }

  private factOf(fact: RelationFactSeed, kosId: string, personId: string): RelationFactRow {
    const { daysAgo, text, seen, channel = 'store', waiting } = fact;
    return {
      id: newId(this.clock.now()),
      kosId,
      personId,
      on: dateOf(this.ago(daysAgo)),
      text,
      kind: seen ? 'answered' : 'entered',
      channel: seen ? null : channel,
      state: waiting ? 'waiting' : 'confirmed',
      sourceId: null,
    };
  }
}
