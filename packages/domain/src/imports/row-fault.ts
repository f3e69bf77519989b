import { textFault } from '../text/plain-text.ts';
import { importLimits } from './import.ts';

/** What is wrong with a row: a code that `importFaults` in packages/words has a sentence for, and the column. */
export type RowFault = { fault: string; column: string | null };

export function isFault(row: object): row is RowFault {
  return 'fault' in row;
}

/** Faults of a row as a whole: columns missing or too many, cells far too long, characters that nobody can read. */
export function cellsFault(cells: readonly string[], columns: number): RowFault | null {
  if (cells.length !== columns) return { fault: 'columns-count', column: null };
  const broken = cells.some(
    (cell) => cell.includes('\ufffd') || cell.length > importLimits.cell || textFault(cell) !== null,
  );
  return broken ? { fault: 'characters-broken', column: null } : null;
}

/** A real calendar day as 'YYYY-MM-DD', or null: 2026-02-30 is none. */
export function dateOrNull(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}
