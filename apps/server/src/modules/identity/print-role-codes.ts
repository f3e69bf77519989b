import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/ids.ts';
import { RoleCodeRow } from './identity.entities.ts';
import { MakeRoleCode, roleCodeLifetime } from './make-role-code.ts';
import { PlaceNames } from './place-names.ts';

type Printed = Reply<'POST /role-codes/print'>;

/** Shows codes that nobody has taken, to hand over on paper. What is taken or unknown is left out. */
@Injectable()
export class PrintRoleCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: MakeRoleCode,
    private readonly places: PlaceNames,
  ) {}

  async run(ids: readonly string[]): Promise<Printed> {
    const rows = await this.database.transaction((tx) => this.renewed(tx, ids));
    const names = await this.places.of(rows);
    return {
      codes: rows.map(({ id, role, holder, expiresAt }, index) => {
        return { id, role, holder, place: names[index] ?? null, code: this.codes.codeOf(id), expiresAt };
      }),
    };
  }

  /** Codes that ran out are good anew; those made under another secret take the digest of what is printed now. */
  private async renewed(tx: Tx, ids: readonly string[]): Promise<RoleCodeRow[]> {
    const now = this.clock.now();
    const waiting = { takenAt: IsNull(), madeBy: Not(IsNull()) };
    const rows = await tx.find(RoleCodeRow, { where: { id: In([...new Set(ids)]), ...waiting }, order: { id: 'ASC' } });
    for (const row of rows) {
      const codeHash = hashOf(this.codes.codeOf(row.id));
      if (row.expiresAt > now && row.codeHash === codeHash) continue;
      if (row.expiresAt <= now) row.expiresAt = now + roleCodeLifetime;
      await tx.update(RoleCodeRow, { id: row.id, ...waiting }, { expiresAt: row.expiresAt, codeHash });
    }
    return rows;
  }
}
