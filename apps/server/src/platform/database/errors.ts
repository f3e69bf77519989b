type DriverError = { code?: string; errno?: number; message?: string };

function driverErrorOf(error: unknown): DriverError {
  const wrapped = error as { driverError?: DriverError } | null;
  return wrapped?.driverError ?? (error as DriverError | null) ?? {};
}

const retryable = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY']);

/** A transaction that failed for its neighbours' sake and may be tried again. */
export function isRetryable(error: unknown): boolean {
  return retryable.has(driverErrorOf(error).code ?? '');
}

const lost = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'POOL_CLOSED',
]);

/** The database went away; nothing was kept and a later try may succeed. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = driverErrorOf(error);
  return lost.has(code) || message.includes('closed state') || message.includes('Connection lost');
}

/** A unique key refused a row. `hint` is part of the key's or table's name. */
export function isDuplicate(error: unknown, hint = ''): boolean {
  const { code = '', message = '' } = driverErrorOf(error);
  const duplicate =
    code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  return (
    duplicate && (hint === '' || message.includes(hint) || (error as { query?: string }).query?.includes(hint) === true)
  );
}
