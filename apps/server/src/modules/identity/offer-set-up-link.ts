import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Database } from '../../platform/database/database.ts';
import { hashOf, newCode, newId } from '../../platform/ids.ts';
import { RoleCodeRow, RoleGrantRow } from './identity.entities.ts';

const lifetime = 24 * 3_600_000;

/** Makes the one-time link by which the first operator of a new installation gets in. */
@Injectable()
export class OfferSetUpLink {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A fresh link, older ones ended; null once there is an operator. It is printed on the terminal and never logged. */
  async run(): Promise<string | null> {
    if (await this.database.read.existsBy(RoleGrantRow, { role: 'operator' })) return null;
    const createdAt = this.clock.now();
    const code = newCode(24);
    await this.database.transaction(async (tx) => {
      await tx.update(RoleCodeRow, { madeBy: IsNull(), takenAt: IsNull() }, { expiresAt: createdAt });
      const row = { id: newId(createdAt), codeHash: hashOf(code), role: 'operator', holder: '', madeBy: null } as const;
      await tx.insert(RoleCodeRow, {
        ...row,
        createdAt,
        expiresAt: createdAt + lifetime,
        takenBy: null,
        takenAt: null,
      });
    });
    return `${this.config.publicUrl ?? ''}/pages-account/set-up/index?key=${code}`;
  }
}
