/** A connection as it is adapted: `query` resolves with the result and its columns; `format` puts escaped values into a statement. */
export type Connection = {
  promised: { query(sql: string, values?: unknown): Promise<[unknown, unknown]> };
  format(sql: string, values?: unknown): string;
};

const nothing: Promise<[unknown, unknown]> = Promise.resolve([{}, undefined]);

/** Begins a statement that nothing in its transaction looks at afterwards: it travels with the commit. */
export const withCommit = '/* with the commit */ ';

type Statement = {
  text: string;
  resolve(result: [unknown, unknown]): void;
  reject(error: unknown): void;
};

/**
 * Sends the statements that are begun at the same time (`inOneGo`) as one message: the round trip is most of what a short
 * statement costs. The server carries them out in their order and stops at the first that fails; then all of them fail with
 * that error, and their transaction has to end. Without autocommit the first statement opens the transaction, so `START
 * TRANSACTION` is answered here.
 *
 * What may wait for the commit, and what was begun at the same time as it, goes in one message with it, before it: the commit
 * happens only if all of it did.
 *
 * A connection that takes several statements would also take one that somebody smuggled into another. Values cannot: they
 * are escaped. The text of a statement must have no semicolon, or it is refused here.
 */
export function sendTogether({ promised, format }: Connection): void {
  const send = promised.query.bind(promised);
  let waiting: Statement[] = [];
  let last: Statement[] = [];

  const flush = () => {
    const statements = waiting;
    waiting = [];
    if (statements.length > 0) void deliver(statements, send(statements.map(({ text }) => text).join('; ')));
  };

  const end = (how: 'COMMIT' | 'ROLLBACK') => {
    if (how === 'ROLLBACK') flush();
    else waiting.push(...last);
    last = [];
    return new Promise<[unknown, unknown]>((resolve, reject) => {
      waiting.push({ text: how, resolve, reject });
      flush();
    });
  };

  promised.query = (sql, values) => {
    if (sql === 'START TRANSACTION') return nothing;
    if (sql === 'COMMIT' || sql === 'ROLLBACK') return end(sql);
    if (sql.includes(';')) return Promise.reject(new Error('statement-refused'));
    if (sql.startsWith(withCommit)) {
      last.push({ text: format(sql, values), resolve: ignore, reject: ignore });
      return nothing;
    }
    return new Promise((resolve, reject) => {
      waiting.push({ text: format(sql, values), resolve, reject });
      // After everything that is ready to run now, and before anything new arrives.
      if (waiting.length === 1) process.nextTick(flush);
    });
  };
}

/** The commit that carried it answers for it. */
function ignore(): void {
  return undefined;
}

async function deliver(statements: readonly Statement[], sent: Promise<[unknown, unknown]>): Promise<void> {
  try {
    const [results, columns] = await sent;
    if (statements.length === 1) return statements[0]?.resolve([results, columns]);
    const [each, named] = [results as readonly unknown[], columns as readonly unknown[]];
    statements.forEach(({ resolve }, index) => resolve([each[index], named[index]]));
  } catch (error) {
    for (const { reject } of statements) reject(error);
  }
}
