import type { Shift } from '@huiyou/domain/duty/duty-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { RosterRow } from './roster.entity.ts';

/** Port: gives a host weekly shifts inside the caller's transaction; the same shifts again change nothing. */
@Injectable()
export class SetRoster {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, kosId: string, shifts: Shift[]): Promise<void> {
    const known = await tx.findOneBy(RosterRow, { kosId });
    if (known && JSON.stringify(known.shifts) === JSON.stringify(shifts)) return;
    const updatedAt = this.clock.now();
    if (known) await tx.update(RosterRow, { kosId }, { shifts, updatedAt });
    else await tx.insert(RosterRow, { kosId, shifts, updatedAt });
  }
}
