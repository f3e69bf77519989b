import type { StaffRow } from '@huiyou/domain/imports/host-row';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { SetRoster } from '../rosters/set-roster.ts';
import { MakeRoleCode } from '../identity/make-role-code.ts';
import { RegisterHost } from '../kos/register-host.ts';
import { FoundStore } from '../stores/found-store.ts';
import type { ImportedRow } from './import.entities.ts';

type Told = { madeBy: string; importDigest: string };

/** Hosts and leads with their place, hours and capacity, and a role code for each who has none yet. */
@Injectable()
export class TakeOverStaff {
  constructor(
    private readonly stores: FoundStore,
    private readonly hosts: RegisterHost,
    private readonly rosters: SetRoster,
    private readonly codes: MakeRoleCode,
  ) {}

  async run(tx: Tx, rows: readonly ImportedRow[], madeBy: string): Promise<void> {
    for (const { data, digest } of rows) {
      const row = JSON.parse(data ?? '{}') as StaffRow;
      const told = { madeBy, importDigest: digest ?? '' };
      await (row.role === 'lead' ? this.lead(tx, row, told) : this.host(tx, row, told));
    }
  }

  private async lead(tx: Tx, row: StaffRow, told: Told): Promise<void> {
    const { role, staffNo, name: holder } = row;
    const place = await this.placeOf(tx, row);
    const storeId = place?.storeId ?? null;
    const branchId = storeId === null ? (place?.branchId ?? null) : null;
    await this.codes.run(tx, { role, holder, staffNo, storeId, branchId, kosId: null, ...told });
  }

  /** A row that was taken over before, to the letter, is left alone: what was changed by hand since stays. */
  private async host(tx: Tx, row: StaffRow, { madeBy, importDigest }: Told): Promise<void> {
    const { role, staffNo, name, clubName, pronoun, capacity } = row;
    if (await this.hosts.taken(tx, staffNo, importDigest)) return;
    const storeId = (await this.placeOf(tx, row))?.storeId ?? null;
    const host = { staffNo, name, clubName, pronoun, capacity, storeId, importDigest };
    const { kosId, waiting } = await this.hosts.run(tx, host);
    if (row.roster) await this.rosters.run(tx, kosId, row.roster);
    if (waiting) await this.codes.run(tx, { role, holder: name, madeBy, staffNo, storeId, branchId: null, kosId });
  }

  private async placeOf(tx: Tx, { region, store }: StaffRow) {
    return region === null ? null : this.stores.run(tx, { region, store });
  }
}
