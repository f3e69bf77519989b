import type { Query, Reply } from '@huiyou/contracts/api';
import { importFaults, importWords, type ImportFault } from '@huiyou/words/imports';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { ImportRow } from './import.entities.ts';

export type ImportView = Reply<'GET /imports/:id'>;

const pageSize = 20;
const mostFaults = 100_000;

type FaultCount = {
  importId: string;
  fault: string;
  faultColumn: string | null;
  found: number | string;
  firstRow: number;
};

/** How far an import is, and what was wrong in its file. */
@Injectable()
export class ShowImport {
  constructor(private readonly database: Database) {}

  async list({ cursor }: Query<'GET /imports'>): Promise<Reply<'GET /imports'>> {
    const rows = await this.database.read.find(ImportRow, {
      where: cursor ? { id: LessThan(cursor) } : {},
      order: { id: 'DESC' },
      take: pageSize + 1,
    });
    const shown = rows.slice(0, pageSize);
    const imports = await this.views(shown);
    return { imports, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  }

  async one(id: string): Promise<ImportView> {
    const row = await this.database.read.findOneBy(ImportRow, { id });
    if (!row) throw new Refusal('not-found');
    return this.view(row);
  }

  async view(row: ImportRow): Promise<ImportView> {
    const [view] = await this.views([row]);
    if (!view) throw new Refusal('not-found');
    return view;
  }

  /** Views with one query for all their faults. */
  private async views(rows: readonly ImportRow[]): Promise<ImportView[]> {
    const faults = await this.faultsOf(rows.map((row) => row.id));
    return rows.map(({ id, kind, fileName, state, startedAt, endedAt, parts, nextPart, rows: read, ...row }) => {
      const { checked, applied, counts } = row;
      const place = { id, kind, fileName, state, startedAt, endedAt, parts, nextPart };
      return { ...place, rows: read, checked, applied, counts, faults: faults.get(id) ?? [] };
    });
  }

  /** Faults by import, the most frequent first. */
  private async faultsOf(ids: readonly string[]): Promise<Map<string, ImportView['faults']>> {
    if (ids.length === 0) return new Map();
    const rows: FaultCount[] = await this.database.read.query(
      `SELECT importId, fault, MIN(faultColumn) AS faultColumn, COUNT(*) AS found, MIN(rowNo) AS firstRow FROM import_row
       WHERE importId IN (${ids.map(() => '?').join(', ')}) AND fault IS NOT NULL
       GROUP BY importId, fault ORDER BY found DESC, fault`,
      [...ids],
    );
    const found = new Map<string, ImportView['faults']>();
    for (const { importId, fault, faultColumn: column, found: count, firstRow: row } of rows)
      found.set(importId, [...(found.get(importId) ?? []), { fault, column, count: Number(count), row }]);
    return found;
  }

  /** One line for every faulty row: where it is, what is wrong, what to do. It holds nothing of the person in the row. */
  async faultFile(id: string): Promise<string> {
    await this.one(id);
    const rows: { rowNo: number; fault: string; faultColumn: string | null }[] = await this.database.read.query(
      `SELECT rowNo, fault, faultColumn FROM import_row WHERE importId = ? AND fault IS NOT NULL
       ORDER BY rowNo LIMIT ${mostFaults + 1}`,
      [id],
    );
    const lines: (string | number)[][] = rows.slice(0, mostFaults).map(({ rowNo, fault, faultColumn }) => {
      const { wrong, todo } = importFaults[fault as ImportFault];
      return [rowNo, faultColumn ?? '', fault, wrong, todo];
    });
    if (rows.length > mostFaults) lines.push(['', '', '', importWords.faultsCut, '']);
    return stringify(lines, { header: true, columns: ['row', 'column', 'fault', 'wrong', 'what_to_do'], bom: true });
  }
}
