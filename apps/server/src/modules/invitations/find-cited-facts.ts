import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { CitedFacts } from '../acquaintances/cited-facts.ts';
import { InvitationRow } from './invitation.entity.ts';

/** Facts that letters still waiting rest on. */
@Injectable()
export class FindCitedFacts extends CitedFacts {
  constructor(private readonly clock: Clock) {
    super();
  }

  async about(tx: Tx, kosId: string, personId: string): Promise<Set<string>> {
    const waiting = { revokedAt: IsNull(), usesLeft: MoreThan(0), expiresAt: MoreThan(this.clock.now()) };
    const letters = await tx.findBy(InvitationRow, { kosId, guestId: personId, ...waiting });
    return new Set(letters.flatMap((letter) => letter.factIds));
  }
}
