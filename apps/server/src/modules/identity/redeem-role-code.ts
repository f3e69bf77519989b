import type { Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { hashOf } from '../../platform/ids.ts';
import { Attempts } from '../../platform/limits/attempts.ts';
import { Refusal } from '../../platform/refusal.ts';
import { GrantRole } from './grant-role.ts';
import { RoleCodeRow } from './identity.entities.ts';
import { IdentityReader } from './identity.reader.ts';
import { WelcomeStaff } from './welcome-staff.ts';

const mostGuesses = 10;

/** Takes the role that a code or the set-up link gives. A code works once; its taker may repeat the call. */
@Injectable()
export class RedeemRoleCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly grantRole: GrantRole,
    private readonly people: IdentityReader,
    private readonly welcome: WelcomeStaff,
  ) {}

  async run(caller: Caller, code: string, address: string): Promise<Reply<'POST /role-codes/redeem'>> {
    const role = await this.redeem(caller, code, address, false);
    return { role, me: await this.people.me(caller.personId, caller.sessionId) };
  }

  async setUp(caller: Caller, code: string, address: string): Promise<Reply<'POST /set-up'>> {
    await this.redeem(caller, code, address, true);
    return this.people.me(caller.personId, caller.sessionId);
  }

  private async redeem(caller: Caller, code: string, address: string, setUp: boolean): Promise<StaffRole> {
    const guesser = [caller.personId, address];
    await this.attempts.refuseIfTooMany('role-code', guesser, mostGuesses);
    const role = await this.take(caller.personId, code, setUp);
    if (role) return role;
    await this.attempts.failed('role-code', guesser);
    throw new Refusal(setUp ? 'set-up-code-invalid' : 'role-code-invalid');
  }

  private take(personId: string, code: string, setUp: boolean): Promise<StaffRole | null> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, RoleCodeRow, { codeHash: hashOf(code) });
      const now = this.clock.now();
      if (!row || (row.madeBy === null) !== setUp || row.expiresAt <= now) return null;
      if (row.takenBy !== null) return row.takenBy === personId ? row.role : null;
      const { id, role, kosId, storeId, branchId } = row;
      if (role === 'kos' && !(await this.welcome.arrive(tx, { personId, kosId, storeId }))) return null;
      await tx.update(RoleCodeRow, { id }, { takenBy: personId, takenAt: now });
      await this.grantRole.run(tx, personId, role, { storeId, branchId });
      return role;
    });
  }
}
