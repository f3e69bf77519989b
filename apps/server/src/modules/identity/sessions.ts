import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { SessionRow } from './identity.entities.ts';

/** Where a person is signed in, and ending it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<Reply<'GET /sessions'>> {
    const rows = await this.database.read.find(SessionRow, {
      where: { personId: caller.personId, endedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { lastSeenAt: 'DESC' },
      take: 50,
    });
    return { sessions: rows.map((row) => ({ ...row, current: row.id === caller.sessionId })) };
  }

  /** Ends one of the caller's own sessions; ending an ended one changes nothing. */
  async end(caller: Caller, id: string): Promise<Reply<'DELETE /sessions/:id'>> {
    const mine = await this.database.read.findOneBy(SessionRow, { id, personId: caller.personId });
    if (!mine) throw new Refusal('session-not-yours');
    await this.database.transaction((tx) =>
      tx.update(SessionRow, { id, endedAt: IsNull() }, { endedAt: this.clock.now() }),
    );
    return {};
  }
}
