import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { type HostCard, KosReader } from '../kos/kos.reader.ts';
import { WishRow } from './wish.entities.ts';

type MyWish = Reply<'POST /wishes'>;
export type WishToDecide = Reply<'GET /lead/wishes'>['wishes'][number];

const mostOfMine = 50;

/** Wishes as their members and those who decide see them. */
@Injectable()
export class ShowWishes {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly people: IdentityReader,
  ) {}

  /** The member's own wish. Throws `not-found`. */
  async mine(memberId: string, id: string): Promise<MyWish> {
    const row = await this.database.read.findOneBy(WishRow, { id, memberId });
    const [wish] = row ? await this.myWishes([row]) : [];
    if (!wish) throw new Refusal('not-found');
    return wish;
  }

  /** One that is being written. */
  async fresh(row: WishRow): Promise<MyWish> {
    return wishView(row, await this.cards([row]));
  }

  async allMine(memberId: string): Promise<MyWish[]> {
    const where = { where: { memberId }, order: { id: 'DESC' }, take: mostOfMine } as const;
    return this.myWishes(await this.database.read.find(WishRow, where));
  }

  async toDecide(rows: readonly WishRow[]): Promise<WishToDecide[]> {
    const [people, cards] = await Promise.all([this.people.people(rows.map((row) => row.memberId)), this.cards(rows)]);
    return rows.flatMap((row) => {
      const [member, from] = [people.get(row.memberId), cards.get(row.fromKosId)];
      return member && from ? [{ ...wishView(row, cards), member, from }] : [];
    });
  }

  private async myWishes(rows: readonly WishRow[]): Promise<MyWish[]> {
    const cards = await this.cards(rows);
    return rows.map((row) => wishView(row, cards));
  }

  private cards(rows: readonly WishRow[]): Promise<Map<string, HostCard>> {
    return this.hosts.cards(rows.flatMap(({ fromKosId, toKosId }) => (toKosId ? [fromKosId, toKosId] : [fromKosId])));
  }
}

function wishView(row: WishRow, cards: ReadonlyMap<string, HostCard>): MyWish {
  const { id, reason, words, toKosId, state, answer, askedAt, decidedAt } = row;
  return { id, reason, words, to: cards.get(toKosId ?? '') ?? null, state, answer, askedAt, decidedAt };
}
