import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { PrintCode } from '../../platform/codes/print-code.ts';
import { Database } from '../../platform/database/database.ts';
import { InvitationRow } from '../invitations/invitation.entity.ts';
import { KosRow } from '../kos/kos.entity.ts';
import { TopicRow } from '../promises/promise.entities.ts';
import { SeedInvitations } from './seed-invitations.ts';
import { SeedPeople } from './seed-people.ts';
import { SeedQuestions } from './seed-questions.ts';
import { SeedWaiting } from './seed-waiting.ts';

/** Fills an empty demo database with the brand 雾坡咖啡, in one transaction. */
@Injectable()
export class SeedBrand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: SeedPeople,
    private readonly questions: SeedQuestions,
    private readonly invitations: SeedInvitations,
    private readonly waiting: SeedWaiting,
    private readonly codes: PrintCode,
  ) {}

  /** The join address of an invitation that anybody may scan, or null when all of them are used up or over. */
  async run(): Promise<string | null> {
    if (!(await this.database.read.exists(KosRow))) await this.seed();
    const open = {
      kind: 'open',
      revokedAt: IsNull(),
      usesLeft: MoreThan(0),
      expiresAt: MoreThan(this.clock.now()),
    } as const;
    const row = await this.database.read.findOne(InvitationRow, { where: open, order: { id: 'DESC' } });
    return row ? this.codes.address('letter', row.token) : null;
  }

  private async seed(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.createQueryBuilder().delete().from(TopicRow).execute();
      const seeded = await this.people.run(tx);
      await this.questions.run(tx, seeded);
      await this.invitations.run(tx, seeded);
      await this.waiting.run(tx, seeded);
    });
  }
}
