import { isDormant } from '@huiyou/domain/membership/bond';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Batch } from '../../platform/database/batch.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { inOneGo } from '../../platform/database/in-one-go.ts';
import type { FactData } from '../../platform/jobs/fact.entity.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { BondRow } from './bond.entity.ts';
import { KeepPlace } from './keep-place.ts';

type Exchange = { memberId: string; kosId: string; at: number };

function byMember(a: Exchange, b: Exchange): number {
  return a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0;
}

/** Member and host exchanged something: the bond's validity (P2, 365 days without exchange) starts anew. */
@Injectable()
export class OnQuestionExchanged implements OnModuleInit {
  private readonly exchanges: Batch<Exchange, null>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly places: KeepPlace,
  ) {
    this.exchanges = new Batch(database, async (tx, exchanges) => {
      await this.note(tx, exchanges);
      return exchanges.map(() => ({ done: null }));
    });
  }

  onModuleInit(): void {
    // Asking notes it on the bond itself, which it holds.
    const concerns = ({ exchanged }: FactData) => exchanged !== true;
    const facts = ['question.asked', 'question.replied', 'question.answered', 'question.reopened'];
    this.listeners.add({ name: 'membership.note-exchange', facts, concerns, handle: (job) => this.handle(job) });
  }

  /** Only ever moves the date forward, so a repeated or late delivery changes nothing. */
  private async handle({ data }: Job): Promise<void> {
    const { memberId, kosId, at } = data;
    if (typeof memberId !== 'string' || typeof kosId !== 'string' || typeof at !== 'number')
      throw new Error('fact-incomplete');
    await this.exchanges.run({ memberId, kosId, at });
  }

  /** Many at once, in one order, so that two processes never hold what the other waits for. */
  private async note(tx: Tx, exchanges: readonly Exchange[]): Promise<void> {
    const noted = [...exchanges].sort(byMember).map(({ memberId, kosId, at }) =>
      tx.query(
        `UPDATE bond SET lastExchangeAt = ? WHERE activeMember = ? AND kosId = ?
         AND (lastExchangeAt IS NULL OR lastExchangeAt < ?)`,
        [at, memberId, kosId, at],
      ),
    );
    const members = exchanges.map(({ memberId }) => memberId);
    const resting: Promise<{ memberId: string }[]> = tx.query(
      `SELECT memberId FROM bond WHERE activeMember IN (${members.map(() => '?').join(', ')}) AND dormantAt IS NOT NULL`,
      members,
    );
    const [, bonds] = await inOneGo([inOneGo(noted), resting]);
    const asleep = new Set(bonds.map((bond) => bond.memberId));
    for (const { memberId, kosId } of exchanges) if (asleep.has(memberId)) await this.wake(tx, memberId, kosId);
  }

  /** A dormant bond that lives again takes its place back, once however often this is told. */
  private async wake(tx: Tx, memberId: string, kosId: string): Promise<void> {
    const bond = await tx.findOneBy(BondRow, { activeMember: memberId, kosId, dormantAt: Not(IsNull()) });
    if (!bond || isDormant(bond.since, bond.lastExchangeAt, this.clock.now())) return;
    const awake = { dormantAt: null, n: bond.n + 1 };
    const { affected } = await tx.update(BondRow, { id: bond.id, dormantAt: Not(IsNull()), endedAt: IsNull() }, awake);
    if (affected) await this.places.wake(tx, kosId);
  }
}
