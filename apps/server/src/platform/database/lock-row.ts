import type { FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Tx } from './database.ts';

/**
 * Reads one row and holds it until the transaction ends. SQLite has one writer at a time, so there the row is held
 * already. `where` must name a unique key, or whole ranges would be held.
 */
export function lockRow<T extends ObjectLiteral>(
  tx: Tx,
  entity: new () => T,
  where: FindOptionsWhere<T>,
): Promise<T | null> {
  const lock = tx.connection.options.type === 'better-sqlite3' ? undefined : ({ mode: 'pessimistic_write' } as const);
  return tx.findOne(entity, { where, ...(lock ? { lock } : {}) });
}

/** Reads one row and keeps it as it is until the transaction ends; others may do the same at once. `where` as above. */
export function shareRow<T extends ObjectLiteral>(
  tx: Tx,
  entity: new () => T,
  where: FindOptionsWhere<T>,
): Promise<T | null> {
  const lock = tx.connection.options.type === 'better-sqlite3' ? undefined : ({ mode: 'pessimistic_read' } as const);
  return tx.findOne(entity, { where, ...(lock ? { lock } : {}) });
}

/** The same, or null when somebody holds the row at the moment: for work that whoever holds it does as well. */
export function lockFree<T extends ObjectLiteral>(
  tx: Tx,
  entity: new () => T,
  where: FindOptionsWhere<T>,
): Promise<T | null> {
  const free = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
  return tx.findOne(entity, { where, ...(tx.connection.options.type === 'better-sqlite3' ? {} : { lock: free }) });
}
