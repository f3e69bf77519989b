import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { SessionRow } from './identity.entities.ts';

/** Port: ends every session of a person inside the caller's transaction; their tokens are refused from its commit on. */
@Injectable()
export class EndSessions {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, personId: string): Promise<void> {
    await tx.update(SessionRow, { personId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}
