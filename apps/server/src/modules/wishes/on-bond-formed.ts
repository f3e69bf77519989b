import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { WishRow } from './wish.entities.ts';

/** Somebody moved by another way: their waiting wish for another host is over. */
@Injectable()
export class OnBondFormed implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly bonds: MembershipReader,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: 'wishes.member-moved', facts: ['bond.formed'], handle: (job) => this.handle(job) });
  }

  /** The bond in force decides, not the fact: a wish about the present host stays. */
  private async handle({ data: { memberId } }: Job): Promise<void> {
    if (typeof memberId !== 'string') throw new Error('fact-incomplete');
    await this.database.transaction(async (tx) => {
      const wish = await tx.findOneBy(WishRow, { waitingMember: memberId });
      const bond = wish && (await this.bonds.bondOf(memberId, tx));
      if (!wish || !bond || bond.kosId === wish.fromKosId) return;
      const over = { state: 'withdrawn', waitingMember: null, decidedAt: this.clock.now() } as const;
      await tx.update(WishRow, { id: wish.id, state: 'waiting' }, over);
    });
  }
}
