import { createHmac } from 'node:crypto';
import type { StaffRole } from '@huiyou/domain/identity/roles';
import { tokenFrom } from '@huiyou/domain/invitations/token';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/database.ts';
import { hashOf, newId } from '../../platform/ids.ts';
import { GrantRole } from './grant-role.ts';
import { RoleCodeRow, RoleGrantRow } from './identity.entities.ts';
import type { Place } from './identity.reader.ts';

/** How long a role code is good for, in milliseconds. */
export const roleCodeLifetime = 30 * 86_400_000;

export type NewRoleCode = Place & {
  role: StaffRole;
  holder: string;
  /** The host profile that waits for whoever takes the code. */
  kosId: string | null;
  /** The operator who answers for it. */
  madeBy: string;
  /** The brand's own number of whom it is for; a second code for the same number is the first. */
  staffNo?: string;
  /** Of the row of an import that asks for it. */
  importDigest?: string;
};

/** Port: makes a one-use code that gives a role, inside the caller's transaction. */
@Injectable()
export class MakeRoleCode {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly grantRole: GrantRole,
  ) {}

  /** The code itself is in no table: `codeOf` works it out from the id again. */
  async run(tx: Tx, code: NewRoleCode): Promise<{ id: string; expiresAt: number }> {
    const { staffNo = null, importDigest = null } = code;
    const known = staffNo === null ? null : await tx.findOneBy(RoleCodeRow, { staffNo });
    if (known) return this.again(tx, known, code);
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const expiresAt = createdAt + roleCodeLifetime;
    const untaken = { createdAt, expiresAt, takenBy: null, takenAt: null };
    await tx.insert(RoleCodeRow, { id, codeHash: hashOf(this.codeOf(id)), ...code, staffNo, importDigest, ...untaken });
    return { id, expiresAt };
  }

  /** A new place in the file holds for the code, and for whoever has taken it. */
  private async again(tx: Tx, known: RoleCodeRow, code: NewRoleCode): Promise<{ id: string; expiresAt: number }> {
    const { id, expiresAt, role, takenBy } = known;
    const { storeId, branchId, importDigest = known.importDigest } = code;
    const named = known.role === code.role && (storeId !== null || branchId !== null);
    const place = named ? { storeId, branchId } : { storeId: known.storeId, branchId: known.branchId };
    await tx.update(RoleCodeRow, { id }, { ...place, importDigest });
    if (named && takenBy !== null && (await tx.existsBy(RoleGrantRow, { personId: takenBy, role })))
      await this.grantRole.run(tx, takenBy, role, place);
    return { id, expiresAt };
  }

  /** The code to hand over. */
  codeOf(id: string): string {
    return tokenFrom(createHmac('sha512', this.config.secret).update(`role-code ${id}`).digest());
  }
}
