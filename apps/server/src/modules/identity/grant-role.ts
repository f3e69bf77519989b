import type { Role } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { RoleGrantRow } from './identity.entities.ts';

/** Port: gives or takes a role inside the caller's transaction. */
@Injectable()
export class GrantRole {
  constructor(private readonly clock: Clock) {}

  /** Giving a role somebody has changes nothing. */
  async run(tx: Tx, personId: string, role: Role): Promise<void> {
    const held = await tx.existsBy(RoleGrantRow, { personId, role });
    if (!held) await tx.insert(RoleGrantRow, { personId, role, grantedAt: this.clock.now() });
  }
}
