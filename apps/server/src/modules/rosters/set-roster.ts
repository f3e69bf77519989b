import type { Shift } from '@huiyou/domain/duty/duty-calendar';
import { tidyWeek, type Week } from '@huiyou/domain/duty/week';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { RosterRow, RosterVersionRow } from './roster.entities.ts';

/** Port: gives a host a calendar inside the caller's transaction; the same one again changes nothing. */
@Injectable()
export class SetRoster {
  constructor(private readonly clock: Clock) {}

  /** Weekly shifts alone, as imports bring them: what else is known of the calendar stays. */
  async run(tx: Tx, kosId: string, shifts: Shift[]): Promise<void> {
    const known = await this.known(tx, kosId);
    await this.save(tx, kosId, { kind: known?.kind ?? 'roster', shifts, exceptions: known?.exceptions ?? [] }, null);
  }

  /** The host must be held by the caller, or two savings at once would ask for the same number. Answers whether it is new. */
  async save(tx: Tx, kosId: string, week: Week, madeBy: string | null): Promise<boolean> {
    const known = await this.known(tx, kosId);
    const at = this.clock.now();
    const tidy = tidyWeek(week, at);
    if (known && sameWeek(tidyWeek(known, at), tidy)) return false;
    const { kind, shifts, exceptions } = tidy;
    const row = { id: newId(at), kosId, n: (known?.n ?? 0) + 1, kind, madeBy, at };
    await tx.insert(RosterVersionRow, { ...row, shifts: [...shifts], exceptions: [...exceptions] });
    if (known) await tx.update(RosterRow, { kosId }, { versionId: row.id, updatedAt: at });
    else await tx.insert(RosterRow, { kosId, versionId: row.id, updatedAt: at });
    return true;
  }

  private async known(tx: Tx, kosId: string): Promise<RosterVersionRow | null> {
    const row = await lockRow(tx, RosterRow, { kosId });
    return row && tx.findOneBy(RosterVersionRow, { id: row.versionId });
  }
}

/** Whether two tidy calendars say the same. */
export function sameWeek(known: Week, week: Week): boolean {
  const text = ({ kind, shifts, exceptions }: Week) => JSON.stringify([kind, shifts, exceptions]);
  return text(known) === text(week);
}
