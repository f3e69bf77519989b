import { createHmac } from 'node:crypto';
import type { Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';
import { tokenFrom } from '@huiyou/domain/invitations/token';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { hashOf, newId } from '../../platform/ids.ts';
import { RoleCodeRow } from './identity.entities.ts';

const lifetime = 30 * 86_400_000;

/** One-use codes by which an operator gives somebody a role. */
@Injectable()
export class RoleCodes {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The code itself is in this reply only: no table has it, and a repeated call works it out again. */
  async make(caller: Caller, once: OnceKey, role: StaffRole, holder: string): Promise<Reply<'POST /role-codes'>> {
    const made = await this.database.once(once, async (tx) => {
      const createdAt = this.clock.now();
      const id = newId(createdAt);
      const row = { id, codeHash: hashOf(this.codeOf(id)), role, holder, madeBy: caller.personId, createdAt };
      const expiresAt = createdAt + lifetime;
      await tx.insert(RoleCodeRow, { ...row, expiresAt, takenBy: null, takenAt: null });
      return { id, expiresAt };
    });
    return { ...made, code: this.codeOf(made.id) };
  }

  private codeOf(id: string): string {
    return tokenFrom(createHmac('sha512', this.config.secret).update(`role-code ${id}`).digest());
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
