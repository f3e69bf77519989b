import type { Role } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { RoleGrantRow } from './identity.entities.ts';
import type { Place } from './identity.reader.ts';

/** Port: gives or takes a role inside the caller's transaction. */
@Injectable()
export class GrantRole {
  constructor(private readonly clock: Clock) {}

  /** Giving a role somebody has changes nothing but the place, when one is named: the newest word on it holds. */
  async run(tx: Tx, personId: string, role: Role, place?: Place): Promise<void> {
    const held = await tx.existsBy(RoleGrantRow, { personId, role });
    if (!held) await tx.insert(RoleGrantRow, { personId, role, grantedAt: this.clock.now(), ...place });
    else if (place) await tx.update(RoleGrantRow, { personId, role }, place);
  }

  /** Taking a role somebody does not have changes nothing. */
  async revoke(tx: Tx, personId: string, role: Role): Promise<void> {
    await tx.delete(RoleGrantRow, { personId, role });
  }
}
