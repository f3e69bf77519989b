import type { Role } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { type Caller, CallerSource } from '../../platform/http/caller.ts';
import { hashOf } from '../../platform/ids.ts';
import { SessionRow } from './identity.entities.ts';
import { sessionDays } from './start-session.ts';

type Found = { id: string; personId: string; lastSeenAt: number; role: Role | null };

const day = 86_400_000;
const touchEvery = 600_000;

/** Finds who is behind a session token: one statement a request, nothing cached, so an ended session ends at once. */
@Injectable()
export class FindCaller extends CallerSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(token: string): Promise<Caller | null> {
    const now = this.clock.now();
    const rows: Found[] = await this.database.read.query(
      `SELECT s.id, s.personId, s.lastSeenAt, r.role FROM session s LEFT JOIN role_grant r ON r.personId = s.personId
       WHERE s.tokenHash = ? AND s.endedAt IS NULL AND s.expiresAt > ?`,
      [hashOf(token), now],
    );
    const first = rows[0];
    if (!first) return null;
    if (now - Number(first.lastSeenAt) > touchEvery) await this.touch(first.id, now);
    const roles = rows.map((row) => row.role).filter((role): role is Role => role !== null);
    return { personId: first.personId, sessionId: first.id, roles: new Set(roles) };
  }

  private async touch(id: string, now: number): Promise<void> {
    const expiresAt = now + sessionDays * day;
    await this.database.transaction((tx) => tx.update(SessionRow, { id }, { lastSeenAt: now, expiresAt }));
  }
}
