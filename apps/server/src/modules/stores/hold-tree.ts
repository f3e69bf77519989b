import type { Tx } from '../../platform/database/database.ts';
import { BranchRow } from './store.entities.ts';

/**
 * Reads every branch and holds them until the transaction ends: two moves at once could close a circle that neither
 * of them sees. A brand has tens of branches and changes them a few times a year.
 */
export function holdTree(tx: Tx): Promise<BranchRow[]> {
  const sqlite = tx.connection.options.type === 'better-sqlite3';
  return tx.find(BranchRow, { order: { id: 'ASC' }, ...(sqlite ? {} : { lock: { mode: 'pessimistic_write' } }) });
}
