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
    const imports = await Promise.all(shown.map((row) => this.view(row)));
    return { imports, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  }

  async one(id: string): Promise<ImportView> {
    const row = await this.database.read.findOneBy(ImportRow, { id });
    if (!row) throw new Refusal('not-found');
    return this.view(row);
  }

  async view(row: ImportRow): Promise<ImportView> {
    const { id, kind, fileName, state, startedAt, endedAt, parts, nextPart, rows, checked, applied, counts } = row;
    const faults: { fault: string; column: string | null; count: number | string; row: number }[] =
      await this.database.read.query(
        `SELECT fault, MIN(faultColumn) AS ${this.database.engine === 'sqlite' ? '"column"' : '`column`'},
           COUNT(*) AS count, MIN(rowNo) AS ${this.database.engine === 'sqlite' ? '"row"' : '`row`'}
         FROM import_row WHERE importId = ? AND fault IS NOT NULL GROUP BY fault ORDER BY count DESC, fault`,
        [id],
      );
    const list = faults.map((fault) => ({ ...fault, count: Number(fault.count) }));
    return {
      id,
      kind,
      fileName,
      state,
      startedAt,
      endedAt,
      parts,
      nextPart,
      rows,
      checked,
      applied,
      counts,
      faults: list,
    };
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
