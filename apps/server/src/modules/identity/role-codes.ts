import type { Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { hashOf, newCode, newId } from '../../platform/ids.ts';
import { RoleCodeRow } from './identity.entities.ts';

const lifetime = 30 * 86_400_000;

/** One-use codes by which an operator gives somebody a role. */
@Injectable()
export class RoleCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The code itself is in this reply only; the table keeps its digest. */
  async make(caller: Caller, once: OnceKey, role: StaffRole, holder: string): Promise<Reply<'POST /role-codes'>> {
    return this.database.once(once, async (tx) => {
      const createdAt = this.clock.now();
      const code = newCode();
      const row = { id: newId(createdAt), codeHash: hashOf(code), role, holder, madeBy: caller.personId, createdAt };
      const expiresAt = createdAt + lifetime;
      await tx.insert(RoleCodeRow, { ...row, expiresAt, takenBy: null, takenAt: null });
      return { id: row.id, code, expiresAt };
    });
  }

  async list(): Promise<Reply<'GET /role-codes'>> {
    const codes = await this.database.read.find(RoleCodeRow, {
      where: { madeBy: Not(IsNull()) },
      order: { id: 'DESC' },
      take: 100,
    });
    return { codes };
  }
}
