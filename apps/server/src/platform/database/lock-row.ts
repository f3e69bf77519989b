import type { ObjectLiteral } from 'typeorm';
import type { Tx } from './database.ts';
import { findRow, type RowLock, type Where } from './rows.ts';

/**
 * Reads one row and holds it until the transaction ends. SQLite has one writer at a time, so there the row is held
 * already. `where` must name a unique key, or whole ranges would be held.
 */
export function lockRow<T extends ObjectLiteral>(tx: Tx, entity: new () => T, where: Where<T>): Promise<T | null> {
  return findRow(tx, entity, where, heldBy(tx, 'FOR UPDATE'));
}

/** Reads one row and keeps it as it is until the transaction ends; others may do the same at once. `where` as above. */
export function shareRow<T extends ObjectLiteral>(tx: Tx, entity: new () => T, where: Where<T>): Promise<T | null> {
  return findRow(tx, entity, where, heldBy(tx, 'LOCK IN SHARE MODE'));
}

/** The same, or null when somebody holds the row at the moment: for work that whoever holds it does as well. */
export function lockFree<T extends ObjectLiteral>(tx: Tx, entity: new () => T, where: Where<T>): Promise<T | null> {
  return findRow(tx, entity, where, heldBy(tx, 'FOR UPDATE SKIP LOCKED'));
}

function heldBy(tx: Tx, lock: RowLock): RowLock | '' {
  return tx.connection.options.type === 'better-sqlite3' ? '' : lock;
}
