import type { ImportFault } from '@huiyou/words/imports';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { CarriedOverRow, type ImportedRow } from './import.entities.ts';

export type Fault = { fault: ImportFault; faultColumn: string };

/** What has become wrong with rows between the dry run and now; what it finds stays so until the transaction ends. */
@Injectable()
export class Unfit {
  constructor(
    private readonly people: IdentityReader,
    private readonly consents: RecordConsent,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
  ) {}

  async run(tx: Tx, rows: readonly ImportedRow[]): Promise<Map<ImportedRow, Fault>> {
    if (rows.length === 0) return new Map();
    const persons = await this.personsOf(tx, rows);
    const bound = await this.bonds.bonded([...persons.values()], tx);
    const hosts = await this.heldHosts(tx, rows);
    const [unions, phones] = await this.taken(tx, rows);
    const found = new Map<ImportedRow, Fault>();
    for (const row of rows) {
      const person = persons.get(row.unionKey ?? '');
      const host = hosts.get(row.kosId ?? '');
      const elsewhere = (owner: string | undefined) => owner !== undefined && owner !== row.externalKey;
      if (!host?.active || host.leavesAt !== null) found.set(row, { fault: 'host-gone', faultColumn: 'host_no' });
      else if (elsewhere(unions.get(row.unionKey ?? '')))
        found.set(row, { fault: 'unionid-taken', faultColumn: 'unionid' });
      else if (elsewhere(phones.get(row.phoneKey ?? '')))
        found.set(row, { fault: 'phone-hash-taken', faultColumn: 'phone_hash' });
      else if (person !== undefined && person === host.personId)
        found.set(row, { fault: 'own-host', faultColumn: 'unionid' });
      else if (person !== undefined && bound.has(person))
        found.set(row, { fault: 'already-bound', faultColumn: 'unionid' });
    }
    return found;
  }

  /** Persons are held first and in one order, as everywhere where a bond may begin. */
  private async personsOf(tx: Tx, rows: readonly ImportedRow[]): Promise<Map<string, string>> {
    const persons = await this.people.personsByUnionid(
      rows.flatMap(({ unionKey }) => unionKey ?? []),
      tx,
    );
    for (const personId of [...new Set(persons.values())].sort()) await this.consents.hold(tx, personId);
    return persons;
  }

  /** A host who is just leaving is waited for. */
  private async heldHosts(tx: Tx, rows: readonly ImportedRow[]): Promise<Map<string, KosRow>> {
    const found = new Map<string, KosRow>();
    const ids = new Set(rows.flatMap(({ kosId }) => kosId ?? []));
    for (const id of [...ids].sort()) found.set(id, await this.hosts.hold(tx, id, 'shared'));
    return found;
  }

  /** Whose the unionids and phones of these rows are already. */
  private async taken(tx: Tx, rows: readonly ImportedRow[]): Promise<[Map<string, string>, Map<string, string>]> {
    const unionids = rows.flatMap(({ unionKey }) => unionKey ?? []);
    const phones = rows.flatMap(({ phoneKey }) => phoneKey ?? []);
    const byUnion = await tx.findBy(CarriedOverRow, { unionid: In(unionids) });
    const byPhone = await tx.findBy(CarriedOverRow, { phoneHash: In(phones) });
    return [
      new Map(byUnion.map(({ unionid, externalId }) => [unionid ?? '', externalId])),
      new Map(byPhone.map(({ phoneHash, externalId }) => [phoneHash ?? '', externalId])),
    ];
  }
}
