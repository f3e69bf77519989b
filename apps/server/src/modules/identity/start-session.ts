import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { hashOf, newId, newSecret } from '../../platform/ids.ts';
import { IdentityReader } from './identity.reader.ts';
import { SessionRow } from './identity.entities.ts';

/** A session lasts this long after it was last used. */
export const sessionDays = 90;

/** Signs a known person in on one device. */
@Injectable()
export class StartSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: IdentityReader,
  ) {}

  /** The token leaves the server here and only here; what stays is its digest. */
  async run(personId: string, device: string): Promise<Reply<'POST /sign-in/wechat-mini'>> {
    const now = this.clock.now();
    const token = newSecret();
    const expiresAt = now + sessionDays * 86_400_000;
    const id = newId(now);
    await this.database.transaction((tx) =>
      tx.insert(SessionRow, {
        id,
        tokenHash: hashOf(token),
        personId,
        device,
        startedAt: now,
        lastSeenAt: now,
        expiresAt,
        endedAt: null,
      }),
    );
    return { token, expiresAt, me: await this.people.me(personId, id) };
  }
}
