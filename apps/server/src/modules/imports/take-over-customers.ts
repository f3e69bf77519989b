import type { Customer } from '@huiyou/domain/imports/customer-row';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { CarriedOverRow, ImportedRow } from './import.entities.ts';
import { type Fault, Unfit } from './unfit.ts';

const full: Fault = { fault: 'host-full', faultColumn: 'host_no' };

/** Keeps a place for each customer at the host they had. A row that is there already, unchanged, is left alone. */
@Injectable()
export class TakeOverCustomers {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly places: KeepPlace,
    private readonly unfit: Unfit,
  ) {}

  async run(tx: Tx, all: readonly ImportedRow[]): Promise<void> {
    const keys = all.flatMap((row) => row.externalKey ?? []);
    const there = await tx.findBy(CarriedOverRow, { externalId: In(keys) });
    const known = new Map(there.map((row) => [row.externalId, row]));
    const work = all.filter((row) => this.isNews(known.get(row.externalKey ?? ''), row));
    const unfit = await this.unfit.run(tx, work);
    for (const [row, fault] of unfit) await this.refuse(tx, [row], fault);
    const fresh: ImportedRow[] = [];
    for (const row of work) {
      if (unfit.has(row)) continue;
      const before = known.get(row.externalKey ?? '');
      if (before?.state === 'kept') await this.change(tx, before, row);
      else fresh.push(row);
    }
    const placed = await this.keepPlaces(tx, fresh);
    const back = placed.filter((row) => known.has(row.externalKey ?? ''));
    for (const row of back) {
      const id = known.get(row.externalKey ?? '')?.id ?? '';
      await tx.update(CarriedOverRow, { id }, { ...contentOf(row), state: 'kept' });
    }
    const entered = placed.filter((row) => !back.includes(row)).map((row) => this.carriedOver(row));
    if (entered.length > 0) await tx.insert(CarriedOverRow, entered);
  }

  /** Taken or declined is for good; a place that was given back is looked for anew. */
  private isNews(before: CarriedOverRow | undefined, row: ImportedRow): boolean {
    if (!before || before.state === 'released') return true;
    return before.state === 'kept' && before.digest !== row.digest;
  }

  /** As many places at once as the host has; who finds none is named as a fault. */
  private async keepPlaces(tx: Tx, rows: readonly ImportedRow[]): Promise<ImportedRow[]> {
    const byHost = new Map<string, ImportedRow[]>();
    for (const row of rows) if (row.kosId) byHost.set(row.kosId, [...(byHost.get(row.kosId) ?? []), row]);
    const capacities = await this.hosts.capacities([...byHost.keys()], tx);
    const placed: ImportedRow[] = [];
    for (const [kosId, theirs] of [...byHost].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const count = await this.places.keepMany(tx, kosId, capacities.get(kosId) ?? 0, theirs.length);
      placed.push(...theirs.slice(0, count));
      await this.refuse(tx, theirs.slice(count), full);
    }
    return placed;
  }

  /** Decided again on the held row: whoever took or declined the place meanwhile keeps it so. */
  private async change(tx: Tx, { id }: CarriedOverRow, row: ImportedRow): Promise<void> {
    const before = await lockRow(tx, CarriedOverRow, { id });
    if (before?.state !== 'kept') return;
    if (row.kosId && row.kosId !== before.kosId) {
      const capacities = await this.hosts.capacities([row.kosId], tx);
      await this.places.hold(tx, [before.kosId, row.kosId]);
      if (!(await this.places.keep(tx, row.kosId, capacities.get(row.kosId) ?? 0))) return this.refuse(tx, [row], full);
      await this.places.release(tx, before.kosId);
    }
    await tx.update(CarriedOverRow, { id: before.id }, contentOf(row));
  }

  private async refuse(tx: Tx, rows: readonly ImportedRow[], fault: Fault): Promise<void> {
    const forgotten = { data: null, externalKey: null, unionKey: null, phoneKey: null };
    for (const { importId, rowNo } of rows)
      await tx.update(ImportedRow, { importId, rowNo }, { ...fault, ...forgotten });
  }

  private carriedOver(row: ImportedRow): CarriedOverRow {
    return { id: newId(this.clock.now()), ...contentOf(row), state: 'kept', personId: null, bondId: null };
  }
}

function contentOf(row: ImportedRow): Omit<CarriedOverRow, 'id' | 'state' | 'personId' | 'bondId'> {
  const { externalId, name, unionid, phoneHash, since, tier, points, consentBasis } = JSON.parse(
    row.data ?? '{}',
  ) as Customer;
  const content = { externalId, name, unionid, phoneHash, since, tier, points, consentBasis };
  return { ...content, kosId: row.kosId ?? '', digest: row.digest ?? '', importId: row.importId, rowNo: row.rowNo };
}
