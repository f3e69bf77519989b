import { describe, expect, it } from '@jest/globals';
import { retryUntil } from '@huiyou/testkit/child-process';
import { AbsenceRow } from '../src/modules/duty/absence.entity.ts';
import { KosReader } from '../src/modules/kos/kos.reader.ts';
import type { Tx } from '../src/platform/database/database.ts';
import { inOneGo } from '../src/platform/database/in-one-go.ts';
import { OnceRow } from '../src/platform/database/once.entity.ts';
import { insertRows } from '../src/platform/database/rows.ts';
import { type Connection, sendTogether, withCommit } from '../src/platform/database/send-together.ts';
import { newId } from '../src/platform/ids.ts';
import { mondayAtTen, onBothEngines } from './open-club.ts';

const note = (key: string, reply: string | null = null) => ({
  personId: 'somebody',
  key,
  route: 'POST /questions',
  digest: 'of what was asked',
  reply,
  at: 1,
});

onBothEngines('statements of one transaction', (club) => {
  const add = (tx: Tx, key: string, when: 'now' | 'last' = 'now') => insertRows(tx, OnceRow, [note(key)], when);
  const kept = async () =>
    (await club().sql<{ key: string }>("SELECT `key` FROM once_key WHERE personId = 'somebody' ORDER BY `key`")).map(
      (row) => row.key,
    );

  it('that travel with the commit are kept together with what came before, in their order', async () => {
    await club().database.transaction(async (tx) => {
      await add(tx, 'a-2', 'last');
      await add(tx, 'a-1');
      await tx.update(OnceRow, { key: 'a-1' }, { reply: 'seen' });
    });
    expect(await kept()).toEqual(['a-1', 'a-2']);
  });

  it('keep nothing at all when one that travels with the commit fails, and the connection serves others afterwards', async () => {
    const failing = club().database.transaction(async (tx) => {
      await add(tx, 'b-1');
      await add(tx, 'b-2', 'last');
      await add(tx, 'b-2', 'last');
      await add(tx, 'b-3', 'last');
    });
    await expect(failing).rejects.toThrow();
    await club().database.transaction((tx) => add(tx, 'b-4'));
    expect((await kept()).filter((key) => key.startsWith('b'))).toEqual(['b-4']);
  });

  it('that would have travelled with the commit are forgotten when the work fails', async () => {
    const failing = club().database.transaction(async (tx) => {
      await add(tx, 'c-1', 'last');
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await club().database.transaction((tx) => add(tx, 'c-2'));
    expect((await kept()).filter((key) => key.startsWith('c'))).toEqual(['c-2']);
  });

  it('begun together fail together and leave nothing, whichever of them it was', async () => {
    for (const broken of [0, 1, 2]) {
      const failing = club().database.transaction((tx) =>
        inOneGo([0, 1, 2].map((n) => (n === broken ? tx.query('SELECT nothing FROM nowhere') : add(tx, `d-${n}`)))),
      );
      await expect(failing).rejects.toThrow();
    }
    expect((await kept()).filter((key) => key.startsWith('d'))).toEqual([]);
  });

  it('each get their own result', async () => {
    const told = await club().database.transaction((tx) =>
      inOneGo([1, 2, 3].map((n) => tx.query('SELECT ? AS n', [n]) as Promise<{ n: number }[]>)),
    );
    expect(told.map(([row]) => Number(row?.n))).toEqual([1, 2, 3]);
  });

  it('cannot be smuggled in: neither as text nor in a value, which is kept to the letter', async () => {
    const words = `'; DROP TABLE once_key; -- \\'; DELETE FROM person; "`;
    await club().database.transaction((tx) => insertRows(tx, OnceRow, [note('e-1', words)]));
    const [row] = await club().sql<{ reply: string }>("SELECT reply FROM once_key WHERE `key` = 'e-1'");
    expect(row?.reply).toBe(words);
    const two = club().database.transaction((tx) => tx.query('SELECT 1; DELETE FROM once_key'));
    await expect(two).rejects.toThrow();
    expect(await kept()).toContain('e-1');
  });
});

onBothEngines('a question that waited behind a change of duty', (club) => {
  it('goes to whoever answers when its turn comes, not to whoever did when it was sent', async () => {
    club().clock.set(mondayAtTen);
    const [chen, he] = [await club().host('陈砚'), await club().host('何川')];
    const [kosId, standInKosId] = [await club().kosIdOf(chen), await club().kosIdOf(he)];
    const member = await club().member(chen);
    const asked = await club().database.transaction(async (tx) => {
      await club().server.app.get(KosReader).hold(tx, kosId, 'alone');
      const asking = club().ask(member, '谁来答？');
      if (club().engine === 'mariadb') expect(await oneWaits()).toBe(true);
      club().clock.advance({ minutes: 1 });
      const startsAt = club().clock.now();
      club().clock.advance({ minutes: 1 });
      const absence = { id: newId(startsAt), kosId, standInKosId, startsAt, endsAt: null };
      await insertRows(tx, AbsenceRow, [{ ...absence, madeBy: chen.id, createdAt: startsAt, n: 1 }]);
      return { asking };
    });
    expect(await asked.asking).toMatchObject({ host: { name: '何川' }, insteadOf: { name: '陈砚' } });
  });

  /** The table is a picture that stays as it is while it is asked for more often than every 100 ms. */
  function oneWaits(): Promise<boolean> {
    const waiting = "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
    return retryUntil(async () => (await club().sql(waiting)).length > 0, 10_000, 150);
  }
});

/** A connection that keeps the messages it was given; `fail` names a text whose message fails. */
function recorded(fail = 'nothing'): Connection & { messages: string[] } {
  const messages: string[] = [];
  const query = (sql: string): Promise<[unknown, unknown]> => {
    messages.push(sql);
    if (sql.includes(fail)) return Promise.reject(new Error(fail));
    const each = sql.split('; ').map((text) => `result of ${text}`);
    return Promise.resolve(each.length === 1 ? [each[0], 'columns'] : [each, each.map(() => 'columns')]);
  };
  return { promised: { query }, format: (sql, values) => sql.replace('?', String(values)), messages };
}

describe('a connection that sends statements together', () => {
  it('makes one message of those begun at the same time, and none to begin a transaction', async () => {
    const connection = recorded();
    sendTogether(connection);
    const { query } = connection.promised;
    await query('START TRANSACTION');
    const both = await Promise.all([query('INSERT ?', [1]), query('SELECT ?', [2])]);
    await query('SELECT 3');
    expect(connection.messages).toEqual(['INSERT 1; SELECT 2', 'SELECT 3']);
    expect(both).toEqual([
      ['result of INSERT 1', 'columns'],
      ['result of SELECT 2', 'columns'],
    ]);
  });

  it('sends what may wait in one message with the commit, and never with a rollback', async () => {
    const connection = recorded();
    sendTogether(connection);
    const { query } = connection.promised;
    await query(`${withCommit}INSERT ?`, [1]);
    await query('ROLLBACK');
    await query(`${withCommit}INSERT ?`, [2]);
    await query('COMMIT');
    expect(connection.messages).toEqual(['ROLLBACK', `${withCommit}INSERT 2; COMMIT`]);
  });

  it('sends what was begun at the same time as the commit before it, in the same message', async () => {
    const connection = recorded();
    sendTogether(connection);
    const { query } = connection.promised;
    const [told] = await Promise.all([query('UPDATE 1'), query('COMMIT')]);
    expect(connection.messages).toEqual(['UPDATE 1; COMMIT']);
    expect(told).toEqual(['result of UPDATE 1', 'columns']);
  });

  it('tells all of a message why it failed', async () => {
    const connection = recorded('INSERT 2');
    sendTogether(connection);
    const { query } = connection.promised;
    const told = await Promise.allSettled([query('INSERT 1'), query('INSERT 2')]);
    expect(told.map((one) => (one.status === 'rejected' ? String(one.reason) : one.status))).toEqual([
      'Error: INSERT 2',
      'Error: INSERT 2',
    ]);
  });
});
