import { createHash } from 'node:crypto';
import { type Customer, readCustomer } from '@huiyou/domain/imports/customer-row';
import { readStaff, type StaffRow } from '@huiyou/domain/imports/host-row';
import { importColumns, type ImportKind, importLimits } from '@huiyou/domain/imports/import';
import { isFault, type RowFault } from '@huiyou/domain/imports/row-fault';
import { cutAtRecord } from '@huiyou/domain/imports/split-parts';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { ImportedRow, ImportRow } from './import.entities.ts';
import { ShowImport, type ImportView } from './show-import.ts';

const batch = 1000;
/** Longer than any record may be: an open quotation mark would make the rest of the file one record. */
const longestTail = 10_000;

/** Takes a part of the file: whole records are read, judged and laid down; the rest waits for the next part. */
@Injectable()
export class ReceivePart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly show: ShowImport,
  ) {}

  /** A part that was received already is not read again, so sending may be repeated after any failure. */
  async run(id: string, part: string, text: string): Promise<ImportView> {
    const n = /^\d{1,4}$/.test(part) ? Number(part) : -1;
    const known = await this.hosts.idsByStaffNo();
    const row = await this.database.transaction(async (tx) => {
      const held = await lockRow(tx, ImportRow, { id });
      if (!held) throw new Refusal('not-found');
      if (n >= 0 && n < held.nextPart) return held;
      if (held.state !== 'uploading') throw new Refusal('import-not-uploading');
      if (n !== held.nextPart || n >= held.parts) throw new Refusal('part-out-of-order');
      return this.take(tx, held, text, known);
    });
    return this.show.view(row);
  }

  private async take(tx: Tx, held: ImportRow, text: string, known: ReadonlyMap<string, string>): Promise<ImportRow> {
    const last = held.nextPart + 1 === held.parts;
    const { whole, tail } = cutAtRecord(held.tail + text + (last ? '\n' : ''));
    if (tail.length > longestTail) throw new Refusal('columns-unfit');
    const records = recordsOf(whole);
    if (held.nextPart === 0) refuseOtherColumns(held.kind, records.shift());
    const rows = held.rows + records.length;
    if (rows > importLimits.rows) throw new Refusal('too-many-rows');
    const now = this.clock.now();
    const laid = records.map((cells, i) => {
      // The first row of data is the second of the file, as a spreadsheet counts.
      const place = { importId: held.id, rowNo: held.rows + i + 2 };
      return held.kind === 'hosts' ? staffRow(place, cells) : customerRow(place, cells, now, known);
    });
    for (let i = 0; i < laid.length; i += batch) await tx.insert(ImportedRow, laid.slice(i, i + batch));
    const change = { nextPart: held.nextPart + 1, tail, rows };
    await tx.update(ImportRow, { id: held.id }, change);
    return { ...held, ...change };
  }
}

function recordsOf(whole: string): string[][] {
  try {
    return parse(whole, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    throw new Refusal('columns-unfit');
  }
}

function refuseOtherColumns(kind: ImportKind, header: readonly string[] | undefined): void {
  const named = (header ?? []).map((cell) => cell.trim().toLowerCase());
  if (named.join(',') !== importColumns[kind].join(',')) throw new Refusal('columns-unfit');
}

type Place = Pick<ImportedRow, 'importId' | 'rowNo'>;

const nothing = { externalKey: null, unionKey: null, phoneKey: null, kosId: null, digest: null, data: null };
const faultless = { fault: null, faultColumn: null };

/** A faulty row keeps its own number and what is wrong, and nothing about the person. */
function faulty(place: Place, { fault, column }: RowFault): ImportedRow {
  return { ...place, ...nothing, fault, faultColumn: column };
}

function staffRow(place: Place, cells: readonly string[]): ImportedRow {
  const row: StaffRow | RowFault = readStaff(cells);
  if (isFault(row)) return faulty(place, row);
  const data = JSON.stringify(row);
  return { ...place, ...nothing, externalKey: row.staffNo, digest: digestOf(data), data, ...faultless };
}

function customerRow(
  place: Place,
  cells: readonly string[],
  now: number,
  known: ReadonlyMap<string, string>,
): ImportedRow {
  const row: Customer | RowFault = readCustomer(cells, now);
  if (isFault(row)) return faulty(place, row);
  const kosId = known.get(row.hostNo) ?? null;
  if (kosId === null) return faulty(place, { fault: 'host-unknown', column: 'host_no' });
  const data = JSON.stringify(row);
  const keys = { externalKey: row.externalId, unionKey: row.unionid, phoneKey: row.phoneHash };
  return { ...place, ...keys, kosId, digest: digestOf(data), data, ...faultless };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
